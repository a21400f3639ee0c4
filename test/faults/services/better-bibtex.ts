import { works, type Work } from '../works.ts';
import { dateParts, json, worksWith, type Respond } from './answers.ts';

/** What the user has, with the key that stands in the user's articles. */
const owned = works.filter(({ doi }) => doi === '10.1002/aaai.12064');
const citekey = 'cohenAdvanced2022';

export const betterBibtex: Respond = ({ path, body }) => {
  if (path !== '/better-bibtex/json-rpc') return { status: 404, type: 'text/plain', body: 'No endpoint found' };
  const { id, method, params } = JSON.parse(body) as { id: number; method: string; params: readonly [string] };
  if (method !== 'item.search') {
    return json({ jsonrpc: '2.0', error: { code: -32601, message: `Method not found: ${method}` }, id: null });
  }
  const found = worksWith(params[0]).filter((work) => owned.includes(work));
  return json({ jsonrpc: '2.0', result: found.map(csl), id });
};

function csl({ doi, title, authors, issued, container, volume, issue, page }: Work): object {
  return {
    id: 'http://zotero.org/users/local/Zq3mKD2u/items/WP9LGXRE',
    type: 'article-journal',
    'container-title': container,
    DOI: doi,
    issue,
    page,
    title,
    volume,
    author: authors.map(([family, given]) => ({ family, given })),
    issued: dateParts(issued),
    library: 'My Library',
    citekey,
    'citation-key': citekey,
  };
}
