import { sourcedOf } from '../../claim-counts.ts';
import { inHtml, type Html } from '../marked.ts';
import type { ArticleReport } from '../report.ts';
import type { ReportFormat } from '../formats.ts';
import { describeReport, describeSeverities, words } from '../wording.ts';
import { statusBadge, writeArticle } from './article.ts';
import { foreign } from './links.ts';
import { style } from './style.ts';

/**
 * A page that stands by itself: no script, nothing loaded from anywhere, and a policy that keeps the browser from either
 * whatever a text may hold. The same report gives the same bytes.
 */
export const html: ReportFormat = {
  name: 'html',
  write(report, { sign, digest }) {
    const [only] = report.articles;
    const title = only !== undefined && report.articles.length === 1 ? `${words.title}: ${only.title}` : words.title;
    const policy = `default-src 'none'; style-src 'sha256-${digest(style)}'; base-uri 'none'; form-action 'none'`;
    const page = inHtml`<!doctype html>
<!-- ${sign} -->
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>${title}</title>
<style>${trusted(style)}</style>
</head>
<body>
<header><h1>${words.title}</h1><p>${describeReport(report)}</p></header>
<main>
${report.problems.length === 0 ? '' : problems(report.problems)}
${report.articles.length < 2 ? '' : overview(report.articles)}
${report.articles.map((article, index) => writeArticle(article, `article-${index + 1}`))}</main>
${footer}
</body>
</html>
`;
    return page.code;
  },
};

/** The style is ours, and a reference in it would change its digest. */
function trusted(css: string): Html {
  return { language: 'html', code: css };
}

function problems(all: readonly string[]): Html {
  return inHtml`<section class="overview"><h2>${words.problems}</h2><ul>${all.map((text) => inHtml`<li>${foreign(text)}</li>`)}</ul></section>`;
}

function overview(articles: readonly ArticleReport[]): Html {
  const rows = articles.map(({ title, status, claims, severities }, index) => {
    const { sourced, of } = sourcedOf(claims);
    return inHtml`<tr><th scope="row"><a href="#article-${index + 1}">${foreign(title)}</a></th><td>${statusBadge(status)}</td><td class="count">${sourced} of ${of}</td><td>${describeSeverities(severities) || 'none'}</td></tr>\n`;
  });
  return inHtml`<section class="overview"><h2>${words.overview}</h2>
<table>
<caption>Status of each article</caption>
<thead><tr><th scope="col">Article</th><th scope="col">Status</th><th scope="col" class="count">Claims with a source</th><th scope="col">Open findings</th></tr></thead>
<tbody>
${rows}</tbody>
</table></section>`;
}

const footer = inHtml`<footer>
<p>A claim is a sentence that states something a source could be asked for. It has one when a footnote, citation key or address in it, or
near it in its paragraph, leads readers to a work. What a reviewer dismissed needs none and is not counted.</p>
<p>Made by Citation Review from the articles as they were, without sending any of their text anywhere.</p>
</footer>`;
