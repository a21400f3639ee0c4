import { page, type Respond } from './answers.ts';

/** What a page of the site says of itself; `/gone` is gone. */
export const webPage: Respond = ({ path }) => {
  const type = 'text/html; charset=utf-8';
  if (path !== '/work/statement-on-ai-risk') return { status: 404, type, body: page('Not Found') };
  return { status: 200, type, body };
};

const linkedData = {
  '@context': 'https://schema.org',
  '@type': 'Article',
  headline: 'Statement on AI Risk',
  datePublished: '2023-05-30T08:00:00Z',
  publisher: { '@type': 'Organization', name: 'Center for AI Safety' },
};

const body = `<!DOCTYPE html>
<html lang="en">
<head>
  <meta charset="utf-8">
  <title>Statement on AI Risk | CAIS</title>
  <link rel="canonical" href="/work/statement-on-ai-risk">
  <meta property="og:site_name" content="Center for AI Safety">
  <meta property="og:type" content="website">
  <meta name="description" content="A statement jointly signed by AI experts and public figures.">
  <script type="application/ld+json">${JSON.stringify(linkedData)}</script>
  <style>${'body { margin: 0 } '.repeat(20)}</style>
</head>
<body><h1>Statement on AI Risk</h1></body>
</html>
`;
