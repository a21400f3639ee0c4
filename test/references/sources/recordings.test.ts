import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { IdentifierName } from '../../../src/article/article.ts';
import type { HttpResponse } from '../../../src/ports/ports.ts';
import { openServices, sources } from '../../../src/references/sources/index.lazy.ts';
import type { Looked } from '../../../src/references/services.ts';
import { hastyClock } from '../../faults/hasty-clock.ts';

/** Real answers of the services, where they are at hand: `npm test` passes without them, and says so. */
const folder = new URL('../../../../shared/data/recordings/', import.meta.url);

interface Recording {
  readonly file: string;
  readonly service: string;
  readonly url: string;
  readonly status: number;
  readonly shape: string;
  readonly headers: Readonly<Record<string, string>>;
}

const isThere = existsSync(new URL('index.json', folder));
if (!isThere) console.warn('Skipped: the recorded answers in ../shared/data/recordings are not there.');
const recordings = isThere ? (JSON.parse(read('index.json')) as readonly Recording[]) : [];

function read(file: string): string {
  return readFileSync(new URL(file, folder), 'utf8');
}

/** The recording as its service sent it: some were kept without their envelope. */
function answerOf({ file, url, status, shape, headers }: Recording): HttpResponse {
  const body = shape === 'message-only' ? `{"status":"ok","message":${read(file)}}` : read(file);
  return { status, headers, body, url: url.replace(/#.*$/, '') };
}

/** What was asked for, when the recording answers the question that the source asks; else null. */
function questionOf({ service, url, shape }: Recording): IdentifierName | null {
  const asked = decodeURIComponent(url).toLowerCase();
  const [, arxiv] = /id_list=([^&,]+)&/.exec(asked) ?? [];
  if (service === 'arxiv') return arxiv === undefined ? null : { kind: 'arxiv', value: arxiv.replace(/v\d+$/, '') };
  if (shape === 'csl-json' || /\/(?:transform|agency)/.test(asked)) return null;
  const forms: Readonly<Record<string, RegExp>> = {
    crossref: /api\.crossref\.org\/works\/(10\.[^?]+)/,
    datacite: /\/dois\/(10\.[^?]+)/,
    'doi.org': /\/\/doi\.org\/(10\.[^#?]+)/,
  };
  const [, doi] = forms[service]?.exec(asked) ?? [];
  return doi === undefined ? null : { kind: 'doi', value: doi };
}

/** Asks one source, which gets the recording for its answer. */
function replay(service: string, answer: HttpResponse, identifier: IdentifierName): Promise<Looked> {
  const services = openServices(
    {
      http: { send: () => Promise.resolve(answer) },
      clock: hastyClock(),
      log: { info: () => undefined, warn: () => undefined },
      settings: { contactEmail: '', services: {} },
    },
    sources.filter(({ id }) => id === service),
  );
  return services.lookup(identifier, new AbortController().signal);
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

describe.skipIf(!isThere)('The recorded answers', () => {
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
    expect(item.DOI).toContain(recording.identifier.value);
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

interface DocumentedError {
  readonly service: string;
  readonly status: number;
  readonly body: string;
}
const errors = isThere ? (JSON.parse(read('documented-errors.json')) as readonly DocumentedError[]) : [];

describe.skipIf(!isThere)('The documented errors', () => {
  it.each(errors)('of $service ($status) is a failure of the service, not a "no"', async ({ status, body }) => {
    const type = body.startsWith('<') ? 'text/html' : 'text/plain';
    const answer = { status, body, headers: { 'content-type': type }, url: 'https://api.crossref.org/works/10' };
    const looked = await replay('crossref', answer, { kind: 'doi', value: '10.5555/12345678' });
    expect(looked.outcome).toBe('could-not-check');
    const code = status === 429 ? 'rate-limited' : status === 403 ? 'refused' : 'bad-answer';
    expect(looked).toMatchObject({ code });
  });
});
