import { describe, expect, it } from 'vitest';
import type { LinkState } from '../../src/references/link-checks.ts';
import { deadLink as rule } from '../../src/rules/dead-link.ts';
import { afterFix, check, fixesOf, reported, type Circumstances } from './checking.ts';

const url = 'https://example.org/report.html';
const lines = [`See <${url}>.`];

function state(outcome: LinkState['outcome']): Circumstances {
  return { link: () => ({ outcome, status: 404, goneSince: '2026-11-02T10:00:00.000Z' }) };
}

const archived = { archived: () => ({ url: `https://web.archive.org/web/20210304050607/${url}`, date: '2021-03-04' }) };

describe('a web address whose page is gone', () => {
  it('is reported with since when', () => {
    expect(reported(rule, lines, state('dead'))).toEqual([url]);
    expect(check(rule, lines, state('dead'))[0]?.message).toBe(
      `The page "${url}" is gone (404), at least since 2026-11-02. Cite an archived copy, or another source.`,
    );
  });

  it('is not reported after the first time, nor while its page is there or could not be asked for', () => {
    expect(check(rule, lines, state('suspect'))).toEqual([]);
    expect(check(rule, lines, state('alive'))).toEqual([]);
    expect(check(rule, lines, { link: () => ({ outcome: 'could-not-check', code: 'network', reason: '' }) })).toEqual(
      [],
    );
    expect(check(rule, lines)).toEqual([]);
  });

  it('leads to its archived copy, and keeps its own address in it', () => {
    expect(fixesOf(rule, lines, state('dead'))).toEqual([]);
    const circumstances = { ...state('dead'), ...archived };
    expect(fixesOf(rule, lines, circumstances)[0]).toMatchObject({
      title: 'Link to the archived copy of 2021-03-04',
      edits: [{ range: { start: 5, end: 5 }, text: 'https://web.archive.org/web/20210304050607/' }],
    });
    expect(afterFix(rule, lines, circumstances)).toEqual([`See <https://web.archive.org/web/20210304050607/${url}>.`]);
  });
});
