import { badAnswer, isObject, jsonOf, objectsOf, textOf } from './answer.ts';
import { titledItem } from './record.ts';
import type { Source } from './source.ts';

const title = 'Better BibTeX';
const json = 'application/json';

/**
 * The Better BibTeX in the Zotero that runs on this machine: items with the citation keys that the user writes.
 *
 * @see https://retorque.re/zotero-better-bibtex/exporting/json-rpc/
 */
export const betterBibtex: Source = {
  id: 'better-bibtex',
  title,
  url: 'http://127.0.0.1:23119',
  isLocal: true,
  answersFor: [],
  decides: false,
  needs: 'switch',
  limits: () => ({ requests: 20, perMs: 1000, concurrent: 2 }),

  async search({ words, title: named = words }, rows, { ask }) {
    const body = JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'item.search', params: [named] });
    const response = await ask('/better-bibtex/json-rpc', json, { body, headers: { 'content-type': json } });
    if (response.status === 404) throw badAnswer(title, 'the Zotero that runs does not have it');
    return resultOf(jsonOf(response, title))
      .filter((item) => textOf(item.title) !== undefined)
      .slice(0, rows)
      .map((item) => {
        const key = textOf(item['citation-key']) ?? textOf(item.citekey);
        return { item: titledItem({ ...item, 'citation-key': key }, textOf(item.title) ?? title, title) };
      });
  },
};

function resultOf(answer: unknown): readonly Readonly<Record<string, unknown>>[] {
  const { result, error } = isObject(answer) ? answer : {};
  const fault = isObject(error) ? textOf(error.message)?.slice(0, 200).replace(/\.$/, '') : undefined;
  if (fault !== undefined) throw badAnswer(title, `it says "${fault}"`);
  if (!Array.isArray(result)) throw badAnswer(title, 'it sent no list of items');
  return objectsOf(result);
}
