import { describe, expect, it } from 'vitest';
import { readLock, writeLock, type LockedWork } from '../../src/review/lockfile.ts';

const work: LockedWork = {
  resolution: {
    at: '2026-11-24T10:00:00.000Z',
    value: {
      outcome: 'resolved',
      source: 'crossref',
      item: { id: 'bostrom2012', type: 'article-journal', title: 'The Superintelligent Will' },
      facts: { citedBy: 300 },
    },
  },
  standing: {
    at: '2026-11-24T10:00:01.000Z',
    value: { outcome: 'checked', facts: { notices: [] }, sources: ['crossref'], unchecked: [] },
  },
};
const unknown: LockedWork = {
  resolution: { at: '2026-11-24T10:00:00.000Z', value: { outcome: 'not-found', source: 'doi.org' } },
  standing: null,
};

function problemsOf(...lines: string[]): readonly string[] {
  return readLock(lines.join('\n')).problems.map(({ line, message }) => `${line}: ${message}`);
}

describe('a lockfile', () => {
  it('is read as it was written, in order of its keys, each work on a line', () => {
    const text = writeLock(
      new Map([
        ['doi:10.5555/b', work],
        ['doi:10.5555/a', unknown],
      ]),
    );
    expect(text.split('\n').map((line) => line.slice(0, 18))).toEqual([
      '{',
      '  "doi:10.5555/a":',
      '  "doi:10.5555/b":',
      '  "version": 1',
      '}',
      '',
    ]);
    expect(readLock(text)).toEqual({
      works: new Map([
        ['doi:10.5555/a', unknown],
        ['doi:10.5555/b', work],
      ]),
      problems: [],
    });
    expect(writeLock(readLock(text).works)).toBe(text);
  });

  it('leaves abstracts out: they are long, and others’', () => {
    const resolution = work.resolution;
    if (resolution?.value.outcome !== 'resolved') throw new Error('The example has a work');
    const item = { ...resolution.value.item, abstract: 'A long text.' };
    const text = writeLock(
      new Map([['doi:10.5555/b', { ...work, resolution: { ...resolution, value: { ...resolution.value, item } } }]]),
    );
    expect(text).not.toContain('abstract');
  });

  it('is empty where the file is', () => {
    expect(readLock('')).toEqual({ works: new Map(), problems: [] });
  });

  it('is joined by git’s union of two branches, since every line but the last ends in a comma', () => {
    const [ours, theirs] = [work, unknown].map((one, index) =>
      writeLock(new Map([[`doi:10.5555/${index}`, one]])).split('\n'),
    );
    const joined = ['{', ours?.[1], theirs?.[1], '  "version": 1', '}'].join('\n');
    expect([...readLock(joined).works.keys()]).toEqual(['doi:10.5555/0', 'doi:10.5555/1']);
  });
});

describe('a faulty lockfile', () => {
  it.each([
    [['{', '<<<<<<< ours', '"version": 1 }'], /^2: A merge is not finished here .*works of both sides/],
    [['{ "version": 2 }'], /^1: A later Citation Review wrote this file/],
    [['{ "name": "something", "lockfileVersion": 3 }'], /^1: This is no lockfile/],
    [['[]'], /^1: This is no lockfile/],
    [['{ "version": 1,'], /^1: This is not valid JSON/],
    [
      ['{', '"doi:10.5555/a": {},', '"doi:10.5555/a": {},', '"version": 1 }'],
      /^3: "doi:10.5555\/a" stands here for the second/,
    ],
  ])('is said to be one with its line: %j', (lines, message) => {
    expect(problemsOf(...lines)[0]).toMatch(message);
  });

  it('gives no work that cannot be read, and harms nothing', () => {
    const text =
      '{ "doi:a": null, "__proto__": { "resolution": 1 }, "doi:b": { "resolution": { "outcome": "resolved" } }, "version": 1 }';
    const { works } = readLock(text);
    expect([...works.values()].every(({ resolution }) => resolution === null)).toBe(true);
    expect({}).not.toHaveProperty('resolution');
  });
});
