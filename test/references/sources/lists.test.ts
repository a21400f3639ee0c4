import { describe, expect, it } from 'vitest';
import type { IdentifierName } from '../../../src/article/article.ts';
import type { Http, HttpResponse } from '../../../src/ports/ports.ts';
import { LookupFailure } from '../../../src/references/network/failure.ts';
import { createResearch } from '../../../src/references/research.ts';
import type { Resolver } from '../../../src/references/resolve.ts';
import { createServices } from '../../../src/references/services.ts';
import { arxiv } from '../../../src/references/sources/arxiv.ts';
import { crossref } from '../../../src/references/sources/crossref.ts';
import { datacite } from '../../../src/references/sources/datacite.ts';
import { europePmc } from '../../../src/references/sources/europe-pmc.ts';
import { sourceNames } from '../../../src/references/sources/names.ts';
import { openLibrary } from '../../../src/references/sources/open-library.ts';
import { openalex } from '../../../src/references/sources/openalex.ts';
import { semanticScholar } from '../../../src/references/sources/semantic-scholar.ts';
import type { Listed } from '../../../src/references/sources/source.ts';
import { online, stubPorts } from '../stub-services.ts';
import { ask } from './ask-source.ts';

const dois = ['10.5555/1', '10.5555/2', '10.5555/3'];
const numbers = ['11111111', '22222222', '33333333'];
const isbns = ['9780199678112', '9780525558613', '9780262046305'];
const preprints = ['2101.00001', '2101.00002', '2101.00003'];

/** An entry of a list for a work, with or without its title. */
type Entry = readonly [name: string, title?: string];

function feed(entries: readonly Entry[]): string {
  const items = entries.map(([id, title]) => {
    return `<entry><id>http://arxiv.org/abs/${id}v1</id>${title === undefined ? '' : `<title>${title}</title>`}</entry>`;
  });
  return `<feed><title>arXiv Query</title>${items.join('')}</feed>`;
}

/** Each source that takes lists, with the answer that it gets when these are the entries. */
const listing = [
  { source: arxiv, kind: 'arxiv', names: preprints, body: feed },
  {
    source: crossref,
    kind: 'doi',
    names: dois,
    body: (entries: readonly Entry[]) => ({ message: { items: entries.map(([DOI, title]) => ({ DOI, title })) } }),
  },
  {
    source: openalex,
    kind: 'doi',
    names: dois,
    body: (entries: readonly Entry[]) => ({ results: entries.map(([doi, title]) => ({ doi, title })) }),
  },
  {
    source: datacite,
    kind: 'doi',
    names: dois,
    body: (entries: readonly Entry[]) => ({
      data: entries.map(([id, title]) => ({ id, attributes: { doi: id, titles: [{ title }] } })),
    }),
  },
  {
    source: europePmc,
    kind: 'pmid',
    names: numbers,
    body: (entries: readonly Entry[]) => ({
      resultList: { result: entries.map(([pmid, title]) => ({ pmid, title })) },
    }),
  },
  {
    source: openLibrary,
    kind: 'isbn',
    names: isbns,
    body: (entries: readonly Entry[]) =>
      Object.fromEntries(entries.map(([isbn, title]) => [`ISBN:${isbn}`, { title, identifiers: { isbn_13: [isbn] } }])),
  },
] as const;

const outcomeOf = (listed: Listed | undefined): string | undefined =>
  listed instanceof LookupFailure ? listed.code : (listed?.item.title ?? 'unknown');

describe.each(listing)('A list of $source.title', ({ source, kind, names, body }) => {
  const [first = '', second = '', third = ''] = names;
  const outcomes = async (...entries: Entry[]): Promise<readonly (string | undefined)[]> => {
    const listed = await ask(source, body(entries)).batch({ kind, value: first }, { kind, value: second });
    return listed.map(outcomeOf);
  };

  it('leaves out what the service does not know', async () => {
    expect(await outcomes([second, 'Two'])).toEqual(['unknown', 'Two']);
    expect(await outcomes()).toEqual(['unknown', 'unknown']);
  });

  it('does not make a work unknown by an entry that nobody asked for', async () => {
    expect(await outcomes([third, 'Three'], [second, 'Two'])).toEqual(['bad-answer', 'Two']);
    expect(await outcomes([third, 'Three'])).toEqual(['bad-answer', 'bad-answer']);
  });

  it('harms no other work by an entry that does not read', async () => {
    expect(await outcomes([first], [second, 'Two'])).toEqual(['bad-answer', 'Two']);
  });
});

it('A list of Semantic Scholar goes by its order, and a stranger in it is none of those that were asked for', async () => {
  const paper = (doi: string) => ({ title: 'A title', externalIds: { DOI: doi } });
  const [, second = '', third = ''] = dois;
  const asked = ask(semanticScholar, [paper(third), paper(second), null]);
  const listed = await asked.batch(...dois.map((value): IdentifierName => ({ kind: 'doi', value })));
  expect(listed.map(outcomeOf)).toEqual(['bad-answer', 'A title', 'unknown']);
});

/** A resolver with these services alone, which give these answers; and where each request went. */
function resolverWith(ids: readonly string[], answer: (url: URL) => Partial<HttpResponse>) {
  const requests: URL[] = [];
  const http: Http = {
    send: ({ url }) => {
      requests.push(new URL(url));
      return Promise.resolve({ status: 200, headers: {}, body: '', url, ...answer(new URL(url)) });
    },
  };
  const services = Object.fromEntries(Object.keys(sourceNames).map((id) => [id, { enabled: ids.includes(id) }]));
  const ports = stubPorts();
  const started = ports.clock.now();
  const settings = { contactEmail: '', services };
  const { resolver, standings } = createResearch(createServices({ ...ports, http, settings }), ports);
  return { resolver, standings, requests, secondsPassed: () => (ports.clock.now() - started) / 1000 };
}

function outcomesOf(resolver: Resolver, ids: readonly string[]): Promise<readonly string[]> {
  const answers = ids.map((value) => resolver.resolve({ kind: 'arxiv', value }, online));
  return Promise.all(answers.map(async (answer) => (await answer).outcome));
}

describe('Preprints that arXiv is asked for in one list', () => {
  const idsIn = (url: URL): readonly string[] => url.searchParams.get('id_list')?.split(',') ?? [];

  it('are not known not to exist when works are sent that nobody asked for', async () => {
    const { resolver } = resolverWith(['arxiv'], () => ({ body: feed([['0704.0001', 'A stranger']]) }));
    const outcomes = await outcomesOf(resolver, preprints);
    expect(outcomes).toEqual(['could-not-check', 'could-not-check', 'could-not-check']);
  });

  it('are asked for again when only some of them are sent', async () => {
    const forgetful = (url: URL) => ({ body: feed([[idsIn(url)[0] ?? '', 'A title']]) });
    const { resolver, requests } = resolverWith(['arxiv'], forgetful);
    expect(await outcomesOf(resolver, preprints)).toEqual(['resolved', 'resolved', 'resolved']);
    expect(requests.map((url) => idsIn(url).length)).toEqual([3, 2, 1]);
  });

  it('do not exist when arXiv knows none of those that are left', async () => {
    const known = new Set(preprints.slice(0, 1));
    const answer = (url: URL) => ({
      body: feed(idsIn(url).flatMap((id): Entry[] => (known.has(id) ? [[id, 'T']] : []))),
    });
    const { resolver, requests } = resolverWith(['arxiv'], answer);
    expect(await outcomesOf(resolver, preprints)).toEqual(['resolved', 'not-found', 'not-found']);
    expect(requests.map((url) => idsIn(url).length)).toEqual([3, 2]);
  });
});

describe('Forty works of a service behind a bot wall', () => {
  const wall = () => ({
    headers: { 'content-type': 'text/html' },
    body: '<!DOCTYPE html><title>Just a moment</title>',
  });
  const forty = Array.from({ length: 40 }, (_, index) => String(index + 10));

  it.each([
    { id: 'arxiv', kind: 'arxiv', prefix: '2101.000', most: 1 },
    { id: 'crossref', kind: 'doi', prefix: '10.5555/', most: 2 },
    { id: 'datacite', kind: 'doi', prefix: '10.5555/', most: 1 },
    { id: 'doi.org', kind: 'doi', prefix: '10.5555/', most: 4 },
  ] as const)('are $most requests to $id at most', async ({ id, kind, prefix, most }) => {
    const { resolver, requests, secondsPassed } = resolverWith([id], wall);
    const names = forty.map((number): IdentifierName => ({ kind, value: prefix + number }));
    const answers = await Promise.all(names.map((name) => resolver.resolve(name, online)));
    expect(new Set(answers.map(({ outcome }) => outcome))).toEqual(new Set(['could-not-check']));
    expect(requests.length).toBeLessThanOrEqual(most);
    expect(secondsPassed()).toBeLessThan(15);
  });

  it('are one request to OpenAlex for their standing', async () => {
    const { standings, requests } = resolverWith(['openalex'], wall);
    const names = forty.map((number): IdentifierName => ({ kind: 'doi', value: `10.5555/${number}` }));
    const answers = await Promise.all(names.map((name) => standings.check(name, online)));
    expect(new Set(answers.map((answer) => 'outcome' in answer && answer.outcome))).toEqual(
      new Set(['could-not-check']),
    );
    expect(requests).toHaveLength(1);
  });
});
