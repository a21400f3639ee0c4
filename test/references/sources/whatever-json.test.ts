import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { IdentifierName } from '../../../src/article/article.ts';
import { cleanFacts } from '../../../src/references/facts.ts';
import { LookupFailure } from '../../../src/references/network/failure.ts';
import { crossref } from '../../../src/references/sources/crossref.ts';
import { datacite } from '../../../src/references/sources/datacite.ts';
import { doiOrg } from '../../../src/references/sources/doi-org.ts';
import { europePmc } from '../../../src/references/sources/europe-pmc.ts';
import { openalex } from '../../../src/references/sources/openalex.ts';
import { pubmed } from '../../../src/references/sources/pubmed.ts';
import type { Described } from '../../../src/references/sources/source.ts';
import { unpaywall } from '../../../src/references/sources/unpaywall.ts';
import { wayback } from '../../../src/references/sources/wayback.ts';
import { ask } from './ask-source.ts';

const doi = '10.5555/12345678';
const pmid = '9500320';
const byDoi: IdentifierName = { kind: 'doi', value: doi };
const byPmid: IdentifierName = { kind: 'pmid', value: pmid };
const page = 'https://example.com/page';

/** Any JSON, or an object or a list of them deep enough that code which looks inside finds something. */
const anything = fc.oneof(fc.jsonValue(), fc.array(fc.jsonValue({ maxDepth: 1 }), { maxLength: 3 }));

/** An object with these fields, some of them of any kind, some as given. */
function having(names: readonly string[], fixed: object = {}): fc.Arbitrary<object> {
  const fields = Object.fromEntries(names.map((name) => [name, anything]));
  return fc.record(fields, { requiredKeys: [] }).map((record) => ({ ...record, ...fixed }));
}

/** Bodies that come near to what each source reads, with any value in each place. */
const near = {
  crossref: having(['title', 'author', 'issued', 'institution', 'type', 'is-referenced-by-count'], { DOI: doi }).map(
    (work) => ({ ...work, message: { ...work, items: [work] } }),
  ),
  datacite: having(['titles', 'creators', 'dates', 'types', 'container', 'citationCount'], { doi }).map(
    (attributes) => ({ data: { id: doi, attributes } }),
  ),
  openalex: having(
    ['title', 'type', 'ids', 'publication_date', 'authorships', 'biblio', 'primary_location', 'open_access'].concat([
      'is_retracted',
      'cited_by_count',
      'abstract_inverted_index',
      'language',
    ]),
    { doi: `https://doi.org/${doi}` },
  ).map((work) => ({ ...work, results: [work, work] })),
  pubmed: having(['title', 'author', 'issued', 'type', 'DOI', 'accessed', 'PMCID'], { PMID: pmid }),
  europePmc: having(
    ['title', 'source', 'authorList', 'journalInfo', 'pubTypeList', 'commentCorrectionList', 'fullTextUrlList'].concat([
      'isOpenAccess',
      'pmcid',
      'citedByCount',
      'abstractText',
      'doi',
      'pubYear',
      'bookOrReportDetails',
    ]),
    { pmid },
  ).map((work) => ({ resultList: { result: [work] } })),
  unpaywall: having(['is_oa', 'best_oa_location'], { doi }),
  wayback: having(['url', 'status', 'available', 'timestamp']).map((closest) => ({ archived_snapshots: { closest } })),
};

/** What was answered, or null for a failure that has a name; what nobody foresaw is thrown. */
async function orFailure<Value>(answer: Promise<Value>): Promise<Value | null> {
  return answer.catch((error: unknown) => {
    if (error instanceof LookupFailure) return null;
    throw error;
  });
}

function expectClean({ item, facts = {} }: Described): void {
  expect(item.title).toMatch(/\S/);
  expect(cleanFacts(JSON.parse(JSON.stringify(facts)))).toEqual(facts);
}

describe('Whatever JSON a service sends', () => {
  it.each([
    { source: crossref, identifier: byDoi, bodies: near.crossref },
    { source: datacite, identifier: byDoi, bodies: near.datacite },
    { source: doiOrg, identifier: byDoi, bodies: near.crossref },
    { source: openalex, identifier: byDoi, bodies: near.openalex },
    { source: pubmed, identifier: byPmid, bodies: near.pubmed },
    { source: europePmc, identifier: byPmid, bodies: near.europePmc },
  ])('$source.title’s source makes titled items and clean facts of it or names the fault', async (about) => {
    const { source, identifier, bodies } = about;
    await fc.assert(
      fc.asyncProperty(fc.oneof({ weight: 1, arbitrary: anything }, { weight: 4, arbitrary: bodies }), async (body) => {
        const asked = ask(source, body);
        const described = await orFailure(asked.lookup(identifier));
        const listed = (await orFailure(asked.batch(identifier, identifier))) ?? [];
        const found = (await orFailure(asked.search({ words: 'some words' }))) ?? [];
        for (const one of [described, ...listed, ...found]) {
          if (one !== null && !(one instanceof LookupFailure)) expectClean(one);
        }
        if (described !== null)
          expect(described.item).toMatchObject(identifier === byDoi ? { DOI: doi } : { PMID: pmid });
      }),
    );
  });

  it.each([
    { source: openalex, identifier: byDoi, bodies: near.openalex },
    { source: europePmc, identifier: byPmid, bodies: near.europePmc },
    { source: unpaywall, identifier: byDoi, bodies: near.unpaywall },
  ])('$source.title’s source makes a web address of it, none, or names the fault', async (about) => {
    const { source, identifier, bodies } = about;
    await fc.assert(
      fc.asyncProperty(fc.oneof(anything, bodies), async (body) => {
        const address = await orFailure(ask(source, body).openAccess(identifier));
        if (address !== null) expect(address).toMatch(/^https?:\/\/\S+$/i);
      }),
    );
  });

  it('the Wayback Machine’s source makes a copy of it, none, or names the fault', async () => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(anything, near.wayback), async (body) => {
        const copy = await orFailure(ask(wayback, body).archived(page));
        if (copy !== null) expect(copy.url).toMatch(/^https:\/\/web\.archive\.org\//);
      }),
    );
  });
});
