import { works, type Work } from '../works.ts';
import { page, type Respond } from './answers.ts';

export const arxiv: Respond = ({ path, query }) => {
  const ids = (query.get('id_list') ?? '').split(',');
  const type = 'application/atom+xml; charset=utf-8';
  if (path !== '/api/query') return { status: 404, type: 'text/html', body: page('404') };
  const faulty = ids.find((id) => !/^[a-z.-]*\/?\d[\d.]+(?:v\d+)?$/i.test(id));
  if (faulty !== undefined) return { status: 400, type, body: feed(errorEntry(faulty)) };
  const found = ids.flatMap((id) => works.find((work) => work.arxiv?.id === id.replace(/v\d+$/, '')) ?? []);
  return { status: 200, type, body: feed(found.map(entry).join('')) };
};

function feed(entries: string): string {
  return `<?xml version='1.0' encoding='UTF-8'?>
<feed xmlns:opensearch="http://a9.com/-/spec/opensearch/1.1/" xmlns:arxiv="http://arxiv.org/schemas/atom" xmlns="http://www.w3.org/2005/Atom">
  <id>https://arxiv.org/api/query</id>
  <title>arXiv Query</title>
  <opensearch:totalResults>${entries === '' ? 0 : 1}</opensearch:totalResults>
${entries}</feed>`;
}

function entry({ arxiv, title, authors, issued }: Work): string {
  const names = authors.map(
    ([family, given]) => `    <author>\n      <name>${given} ${family}</name>\n    </author>\n`,
  );
  return `  <entry>
    <id>http://arxiv.org/abs/${arxiv?.id}v${arxiv?.version}</id>
    <title>${title}</title>
    <published>${issued}T00:00:00Z</published>
${names.join('')}  </entry>
`;
}

function errorEntry(id: string): string {
  return `  <entry>
    <id>https://arxiv.org/api/errors#incorrect_id_format_for_${id}</id>
    <title>Error</title>
    <summary>incorrect id format for ${id}</summary>
  </entry>
`;
}
