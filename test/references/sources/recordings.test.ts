import { describe, expect, it } from 'vitest';
import type { IdentifierName } from '../../../src/article/article.ts';
import type { HttpResponse } from '../../../src/ports/ports.ts';
import { sources } from '../../../src/references/sources/index.lazy.ts';
import type { Looked } from '../../../src/references/services.ts';
import { answerOf, areThere, readRecorded, recordings, servicesWith, type Recording } from './recordings.ts';

/** What was asked for, when the recording answers the question that the source asks; else null. */
function questionOf({ service, url, shape }: Recording): IdentifierName | null {
  const asked = decodeURIComponent(url).toLowerCase();
  const [, arxiv] = /id_list=([^&,]+)&/.exec(asked) ?? [];
  if (service === 'arxiv') return arxiv === undefined ? null : { kind: 'arxiv', value: arxiv.replace(/v\d+$/, '') };
  const [, pmid] = /\/pubmed\/\?.*\bid=(\d+)/.exec(asked) ?? [];
  if (pmid !== undefined) return { kind: 'pmid', value: pmid };
  if (shape === 'csl-json' || /\/(?:transform|agency)|[?&]select=open_access/.test(asked)) return null;
  const forms: Readonly<Record<string, RegExp>> = {
    crossref: /api\.crossref\.org\/works\/(10\.[^?]+)/,
    datacite: /\/dois\/(10\.[^?]+)/,
    'doi.org': /\/\/doi\.org\/(10\.[^#?]+)/,
    openalex: /\/works\/https:\/\/doi\.org\/(10\.[^?]+)/,
  };
  const [, doi] = forms[service]?.exec(asked) ?? [];
  return doi === undefined ? null : { kind: 'doi', value: doi };
}

const never = new AbortController().signal;

/** Asks one source, which gets the recording for its answer. */
function replay(service: string, answer: HttpResponse, identifier: IdentifierName): Promise<Looked> {
  return servicesWith(answer, service).lookup(identifier, never);
}

const replayed = recordings.flatMap((recording) => {
  const identifier = questionOf(recording);
  return identifier === null ? [] : [{ ...recording, identifier, name: identifier.value }];
});

/** The title as the service wrote it, letters and digits only. */
function lettersOf(text: string): string {
  return text
    .replace(/&\w+;|\\u\w{4}|\\n|<[^<>]*>/g, '')
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '');
}

describe.skipIf(!areThere)('The recorded answers', () => {
  it('are many', () => {
    expect(replayed.length).toBeGreaterThan(80);
  });

  it.each(replayed.filter(({ status }) => status === 200))('$service describes $name', async (recording) => {
    const answer = answerOf(recording);
    const looked = await replay(recording.service, answer, recording.identifier);
    if (recording.service === 'arxiv' && !answer.body.includes('<entry>')) {
      expect(looked).toEqual({ outcome: 'not-found', source: 'arxiv' });
      return;
    }
    if (looked.outcome !== 'resolved') throw new Error(JSON.stringify(looked));
    const { item } = looked;
    expect(item.title).toBeTruthy();
    expect(item.title).not.toMatch(/&(?:amp|lt|gt|#\d+);|<\/?\w+/);
    const [firstWord = ''] = (item.title ?? '').split(/[:(¹]/);
    expect(lettersOf(answer.body)).toContain(lettersOf(firstWord));
    expect(item).toMatchObject(
      recording.identifier.kind === 'pmid'
        ? { PMID: recording.identifier.value }
        : { DOI: expect.stringContaining(recording.identifier.value) as unknown },
    );
  });

  it.each(replayed.filter(({ status }) => status === 404))('$service does not know $name', async (recording) => {
    const looked = await replay(recording.service, answerOf(recording), recording.identifier);
    const decides = recording.service === 'doi.org';
    expect(looked).toMatchObject(
      decides ? { outcome: 'not-found' } : { outcome: 'could-not-check', code: 'bad-answer' },
    );
  });

  it.each(recordings.filter(({ service }) => sources.some(({ id }) => id === service)))(
    'never give a work that was not asked for: $file',
    async (recording) => {
      const identifier: IdentifierName =
        recording.service === 'arxiv'
          ? { kind: 'arxiv', value: '0704.0001' }
          : { kind: 'doi', value: '10.5555/12345678' };
      const looked = await replay(recording.service, answerOf(recording), identifier);
      expect(looked.outcome).not.toBe('resolved');
      if (recording.status >= 500) expect(looked).toMatchObject({ code: 'server-error' });
    },
  );
});

/** Lists that a search or a list of DOIs is answered with. */
const lists = recordings.filter(
  ({ service, url, status }) =>
    status === 200 && (service === 'crossref' || service === 'openalex') && url.includes('/works?'),
);

describe.skipIf(!areThere)('The recorded lists', () => {
  it('are many', () => {
    expect(lists.length).toBeGreaterThan(45);
  });

  it.each(lists)('are works with clean titles, as many as the service sent: $file', async (recording) => {
    const answer = answerOf(recording);
    const found = await servicesWith(answer, recording.service).search({ words: 'any' }, 5, never);
    if (found.outcome !== 'found') throw new Error(JSON.stringify(found));
    expect(found.unchecked).toEqual([]);
    for (const { item } of found.works) {
      expect(item.title).toBeTruthy();
      expect(item.title).not.toMatch(/&(?:amp|lt|gt|#\d+);|<\/?(?:i|b|sub|sup|scp|p|jats)\b/);
      expect(item.DOI ?? item.URL).toBeTruthy();
    }
    expect(found.works).toHaveLength(titledWorksIn(answer.body).length);
  });
});

interface RawWork {
  readonly DOI?: string;
  readonly title?: string | readonly string[] | null;
  readonly type?: string;
}

/** The works in a list that have a title and are no part of another work. */
function titledWorksIn(body: string): readonly RawWork[] {
  const { message, results } = JSON.parse(body) as { message?: { items: RawWork[] }; results?: RawWork[] };
  const works = message?.items ?? results ?? [];
  const parts = /^(?:component|journal|journal-issue|journal-volume|peer-review|grant|paratext)$/;
  return works.filter(({ title, type = '' }) => String(title ?? '').trim() !== '' && !parts.test(type));
}

const onPlaces = recordings.filter(
  ({ service, url }) => service === 'unpaywall' || (service === 'openalex' && url.includes('/works/https')),
);

describe.skipIf(!areThere)('The recorded answers about free copies', () => {
  it.each(onPlaces)('give a web address, none, or a fault: $file', async (recording) => {
    const answer = answerOf(recording);
    const [, doi = '10.5555/12345678'] = /(10\.\d+\/[^?]+)/.exec(decodeURIComponent(recording.url)) ?? [];
    const identifier = { kind: 'doi', value: doi.toLowerCase() } as const;
    const access = await servicesWith(answer, recording.service).access(identifier, never);
    if (recording.url.includes('/search?')) {
      expect(access).toMatchObject({ outcome: 'could-not-check', code: 'bad-answer' });
      return;
    }
    if (access.outcome !== 'checked') throw new Error(JSON.stringify(access));
    const free = recording.status === 200 && /"is_oa": ?true/.test(answer.body);
    if (access.openAccess !== null) expect(answer.body).toContain(JSON.stringify(access.openAccess));
    if (free) expect(access.openAccess).toMatch(/^https?:/);
  });
});

describe.skipIf(!areThere)('The recorded answers of the archive', () => {
  it.each(recordings.filter(({ service }) => service === 'wayback'))(
    'to other questions are faults: $file',
    async (recording) => {
      const answer = answerOf(recording);
      const access = await servicesWith(answer, 'wayback').access(
        { kind: 'url', value: 'https://www.fws.gov/birds/' },
        never,
      );
      const code = recording.status === 429 ? 'rate-limited' : recording.status === 403 ? 'refused' : 'bad-answer';
      expect(access).toMatchObject({ outcome: 'could-not-check', code });
    },
  );
});

interface DocumentedError {
  readonly service: string;
  readonly status: number;
  readonly body: string;
}
const errors = areThere ? (JSON.parse(readRecorded('documented-errors.json')) as readonly DocumentedError[]) : [];

describe.skipIf(!areThere)('The documented errors', () => {
  it.each(errors)('of $service ($status) is a failure of the service, not a "no"', async ({ status, body }) => {
    const type = body.startsWith('<') ? 'text/html' : 'text/plain';
    const answer = { status, body, headers: { 'content-type': type }, url: 'https://api.crossref.org/works/10' };
    const looked = await replay('crossref', answer, { kind: 'doi', value: '10.5555/12345678' });
    expect(looked.outcome).toBe('could-not-check');
    const code = status === 429 ? 'rate-limited' : status === 403 ? 'refused' : 'bad-answer';
    expect(looked).toMatchObject({ code });
  });
});
