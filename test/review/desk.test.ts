import { describe, expect, it } from 'vitest';
import type { IdentifierName } from '../../src/article/article.ts';
import { parse } from '../../src/article/parse.ts';
import { applyEdits } from '../../src/edits/apply.ts';
import { HttpError, type Http, type HttpResponse } from '../../src/ports/ports.ts';
import { memoryCache } from '../ports/memory.ts';
import type { Formatter } from '../../src/references/format/formatter.ts';
import { Desk } from '../../src/review/desk.ts';
import { defaultSettings, type Settings } from '../../src/review/settings.ts';
import { MemoryFiles } from './memory-files.ts';

const doi: IdentifierName = { kind: 'doi', value: '10.1007/s11023-012-9281-3' };
const unknownDoi: IdentifierName = { kind: 'doi', value: '10.1000/elsewhere' };
const superintelligentWill = {
  id: 'bostrom2012',
  type: 'article-journal',
  title: 'The Superintelligent Will',
  DOI: '10.1007/s11023-012-9281-3',
};

/** Formats an item as its title and the style it was asked for. */
const formatter: Formatter = {
  format: (items, { style }) => Promise.resolve(items.map(({ title }) => `${title ?? 'untitled'} in ${style}`)),
  export: (items, format) => Promise.resolve(`${String(items.length)} as ${format}`),
  close: () => Promise.resolve(),
};

/** Counts requests and refuses them all. */
class ClosedHttp implements Http {
  requests = 0;
  send(): Promise<HttpResponse> {
    this.requests += 1;
    return Promise.reject(new HttpError('refused', 'nobody answers here'));
  }
}

function deskWith(settings: Partial<Settings> = {}): { desk: Desk; http: ClosedHttp } {
  const http = new ClosedHttp();
  const files = new MemoryFiles({ '/wiki/references.json': JSON.stringify([superintelligentWill]) });
  const clock = { now: () => Date.UTC(2026, 0, 1), sleep: () => Promise.resolve() };
  const log = { info: () => undefined, warn: () => undefined };
  const all = { ...defaultSettings, ...settings };
  return {
    desk: new Desk({ settings: all, folder: '/wiki', files, http, cache: memoryCache(clock), clock, log, formatter }),
    http,
  };
}

async function libraryOf(desk: Desk) {
  return (await desk.library('/wiki/article.md', parse('').frontMatter)).library;
}

describe('the desk', () => {
  it('knows an identifier of the library without asking anyone', async () => {
    const { desk, http } = deskWith({ network: 'automatic' });
    const library = await libraryOf(desk);
    expect(desk.enquiries.known(doi, library)).toMatchObject({ outcome: 'resolved', source: 'library' });
    expect(await desk.enquiries.resolve(doi, library, { asked: true })).toMatchObject({
      file: '/wiki/references.json',
    });
    expect(http.requests).toBe(0);
  });

  it.each([
    ['off', true, false],
    ['off', false, false],
    ['whenAsked', true, true],
    ['whenAsked', false, false],
    ['automatic', false, true],
  ] as const)('with the network %s and asked = %s, a request is sent: %s', async (network, asked, sent) => {
    const { desk, http } = deskWith({ network });
    const answer = await desk.enquiries.resolve(unknownDoi, await libraryOf(desk), { asked });
    expect(answer.outcome).toBe('could-not-check');
    expect(http.requests > 0).toBe(sent);
  });

  it('defines a footnote by a work of the library, in the style of the settings', async () => {
    const { desk } = deskWith({ style: 'ieee' });
    const article = parse('A claim.[^1]\n');
    const recipe = { kind: 'define-footnotes', footnotes: [{ label: '1', work: { item: 'bostrom2012' } }] } as const;
    const { edits, failures } = await desk.carryOut(article, await libraryOf(desk), recipe, { asked: true });
    expect(failures).toEqual([]);
    expect(applyEdits(article.text, edits)).toBe('A claim.[^1]\n\n[^1]: The Superintelligent Will in ieee\n');
  });

  it('does what it can of a recipe and says why the rest could not be done', async () => {
    const { desk } = deskWith({ network: 'off' });
    const article = parse('One.[^1] Two.[^2] Three.[^3]\n');
    const footnotes = [
      { label: '1', work: { identifier: doi } },
      { label: '2', work: { identifier: unknownDoi } },
      { label: '3', work: { item: 'nobody' } },
    ];
    const recipe = { kind: 'define-footnotes', footnotes } as const;
    const { edits, failures } = await desk.carryOut(article, await libraryOf(desk), recipe, { asked: true });
    expect(applyEdits(article.text, edits)).toContain('[^1]: The Superintelligent Will');
    expect(failures.map(({ message }) => message).sort()).toEqual([
      'The library has no item "nobody".',
      expect.stringMatching(/^doi:10\.1000\/elsewhere could not be checked: .*\.$/),
    ]);
  });

  it('says of every work why nothing was done when the article ends in an open block', async () => {
    const { desk } = deskWith();
    const article = parse('A claim.[^1]\n\n```\nnever closed\n');
    const recipe = { kind: 'define-footnotes', footnotes: [{ label: '1', work: { item: 'bostrom2012' } }] } as const;
    const { edits, failures } = await desk.carryOut(article, await libraryOf(desk), recipe, { asked: true });
    expect(edits).toEqual([]);
    expect(failures).toEqual([
      { work: { item: 'bostrom2012' }, message: expect.stringContaining('never closed') as string },
    ]);
  });

  it('takes a style file from the folder of the settings', async () => {
    const { desk } = deskWith({ style: 'styles/house.csl' });
    expect(await desk.format([superintelligentWill], 'text')).toEqual([
      'The Superintelligent Will in /wiki/styles/house.csl',
    ]);
  });
});
