import type { IdentifierName } from '../../article/article.ts';
import { badAnswer, isObject, jsonOf, objectsOf, textOf, type JsonObject } from './answer.ts';
import { europePmcFacts } from './europe-pmc-facts.ts';
import { europePmcRecord } from './europe-pmc-record.ts';
import { listed } from './listed.ts';
import { queryOf } from './parameters.ts';
import { titledItem } from './record.ts';
import { searchWords } from './search-words.ts';
import type { Described, Source, SourceContext } from './source.ts';

const title = 'Europe PMC';

/**
 * The works of PubMed and PubMed Central with what was published about them: retractions, errata, concerns. It stands
 * behind PubMed, whose numbers these are.
 *
 * @see https://europepmc.org/RestfulWebService
 */
export const europePmc: Source = {
  id: 'europe-pmc',
  title,
  url: 'https://www.ebi.ac.uk/europepmc/webservices/rest',
  answersFor: ['pmid', 'pmcid'],
  decides: false,
  needs: 'nothing',
  knowsStandingOf: ['pmid', 'pmcid'],
  // It publishes no limit.
  limits: () => ({ requests: 5, perMs: 1000, concurrent: 2 }),

  async lookup(identifier, context) {
    const works = await ask(clauseOf(identifier), 1, context);
    if (works.length === 0) return null;
    const work = works.find((one) => isOf(one, identifier));
    if (work === undefined) throw badAnswer(title, 'it sent the record of another work instead');
    return describe(work, identifier.value);
  },

  batch: {
    size: 25,
    takes: () => true,
    async lookup(identifiers, context) {
      const works = await ask(identifiers.map(clauseOf).join(' OR '), identifiers.length, context);
      return listed(identifiers, works, {
        title,
        keyOf: ({ value }) => value.toUpperCase(),
        keysOf: ({ pmid, pmcid }) => [textOf(pmid), textOf(pmcid)?.toUpperCase()],
        describe: (work, { value }) => describe(work, value),
      });
    },
  },

  async search(query, rows, context) {
    const words = searchWords(query).join(' ');
    if (words === '') return [];
    const works = await ask(query.title === undefined ? words : `TITLE:(${words})`, rows, context);
    return works.flatMap((work) =>
      textOf(work.title) === undefined ? [] : [describe(work, textOf(work.id) ?? 'work')],
    );
  },

  async openAccess(identifier, context) {
    const described = await europePmc.lookup?.(identifier, context);
    return described?.facts?.openAccess ?? null;
  },
};

/** What only this work answers to in Europe PMC's language. */
function clauseOf({ kind, value }: IdentifierName): string {
  return kind === 'pmcid' ? `PMCID:${value.toUpperCase()}` : `(EXT_ID:${value} AND SRC:MED)`;
}

function isOf(work: JsonObject, { kind, value }: IdentifierName): boolean {
  return textOf(kind === 'pmcid' ? work.pmcid : work.pmid)?.toUpperCase() === value.toUpperCase();
}

async function ask(query: string, rows: number, { ask: send }: SourceContext): Promise<readonly JsonObject[]> {
  const parameters = queryOf({ query, resultType: 'core', format: 'json', pageSize: String(rows) });
  const answer = jsonOf(await send(`/search${parameters}`, 'application/json'), title);
  const list = isObject(answer) && isObject(answer.resultList) ? answer.resultList.result : undefined;
  if (!Array.isArray(list)) throw badAnswer(title, 'it sent no list of works');
  return objectsOf(list);
}

function describe(work: JsonObject, name: string): Described {
  return { item: titledItem(europePmcRecord(work), name, title), facts: europePmcFacts(work) };
}
