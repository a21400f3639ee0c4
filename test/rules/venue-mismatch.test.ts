import { describe, expect, it } from 'vitest';
import { venueMismatch as rule } from '../../src/rules/venue-mismatch.ts';
import { afterFix } from './checking.ts';
import { cohen, messages } from './mismatching.ts';

const title = '"Advanced Artificial Agents Intervene in the Provision of Reward"';

describe('a journal that is not the article\u2019s', () => {
  it.each([
    ['behind "published in"', `Hutter argued in ${title}, published in Philosophical Studies, that it is so.`],
    ['in brackets', `Hutter, in ${title} (Philosophical Studies, 2022), says so.`],
  ])('is reported %s', (_, sentence) => {
    expect(messages(rule, sentence)).toEqual([
      '"Advanced Artificial Agents Intervene in the Provision of Re\u2026" (Cohen et al. 2022) appeared in "AI Magazine", ' +
        'and not in "Philosophical Studies". Compare both with the work itself.',
    ]);
  });

  it('is corrected when asked', () => {
    const lines = [`Hutter, in ${title} (Philosophical Studies, 2022), says so.`];
    expect(afterFix(rule, lines, { items: [cohen] })).toEqual([`Hutter, in ${title} (AI Magazine, 2022), says so.`]);
  });
});

describe('a journal that is not reported', () => {
  it('is the article\u2019s, or shares a longer word with it', () => {
    expect(messages(rule, `Hutter, in ${title} (AI Magazine, 2022), says so.`)).toEqual([]);
    expect(messages(rule, `Hutter, in ${title} (The Magazine of the AAAI, 2022), says so.`)).toEqual([]);
  });

  it('is that of a conference or a preprint, which have many names', () => {
    const paper = { ...cohen, type: 'paper-conference' };
    expect(messages(rule, `Hutter, in ${title} (Philosophical Studies, 2022), says so.`, { items: [paper] })).toEqual(
      [],
    );
  });
});
