import type { IdentifierName } from '../../article/article.ts';
import type { Item } from '../item.ts';
import { product } from '../../ports/product.ts';
import { badAnswer, isObject, jsonOf, textOf, type JsonObject } from './answer.ts';
import { queryOf } from './parameters.ts';
import { titledItem } from './record.ts';
import type { Source } from './source.ts';

const title = 'PubMed';

/**
 * NCBI's exporter of citations, for PubMed and PubMed Central. Its records name the DOI as well, so that nobody else has
 * to be asked for it.
 *
 * @see https://api.ncbi.nlm.nih.gov/lit/ctxp
 */
export const pubmed: Source = {
  id: 'pubmed',
  title,
  url: 'https://api.ncbi.nlm.nih.gov',
  answersFor: ['pmid', 'pmcid'],
  decides: true,
  needs: 'nothing',
  limits: () => ({ requests: 3, perMs: 1000, concurrent: 1 }),

  async lookup(identifier, { ask, contactEmail }) {
    const database = identifier.kind === 'pmcid' ? 'pmc' : 'pubmed';
    const id = identifier.value.replace(/^PMC/i, '');
    const query = queryOf({ format: 'csl', id, tool: product.name, email: contactEmail });
    const response = await ask(`/lit/ctxp/v1/${database}/${query}`, 'application/json');
    if (response.status === 404) return null;
    const answer = jsonOf(response, title);
    const record: unknown = Array.isArray(answer) ? answer[0] : answer;
    if (!isObject(record)) throw badAnswer(title, 'it sent no work');
    return { item: describe(record, identifier) };
  },
};

function describe(record: JsonObject, { kind, value }: IdentifierName): Item {
  const name = value.toUpperCase();
  const answered = textOf(kind === 'pmcid' ? record.PMCID : record.PMID);
  if (answered?.toUpperCase() !== name) {
    throw badAnswer(title, `it sent the record of ${answered?.slice(0, 100) ?? 'no number'} instead`);
  }
  return titledItem(pubmedRecord(record, pageOf(kind, name)), name, title);
}

/** PubMed's titles end with a full stop, which styles print themselves; when it was asked is nobody's date of access. */
function pubmedRecord(record: JsonObject, page: string): JsonObject {
  const URL = textOf(record.DOI) === undefined ? page : undefined;
  return { ...record, title: textOf(record.title)?.replace(/(?<!\.)\.$/, ''), accessed: undefined, URL };
}

function pageOf(kind: IdentifierName['kind'], name: string): string {
  return kind === 'pmcid'
    ? `https://pmc.ncbi.nlm.nih.gov/articles/${name}/`
    : `https://pubmed.ncbi.nlm.nih.gov/${name}/`;
}
