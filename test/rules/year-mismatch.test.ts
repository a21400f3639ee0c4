import { describe, expect, it } from 'vitest';
import { yearMismatch as rule } from '../../src/rules/year-mismatch.ts';
import { afterFix, check } from './checking.ts';
import { cohen, messages } from './mismatching.ts';

const title = '"Advanced Artificial Agents Intervene in the Provision of Reward"';

describe('a year that is not the work\u2019s', () => {
  it('is reported, with the year of the record', () => {
    expect(messages(rule, `Marcus Hutter, in ${title} (2019), says so.`)).toEqual([
      '"Advanced Artificial Agents Intervene in the Provision of Re\u2026" (Cohen et al. 2022) is of 2022, and the text says 2019. ' +
        'Compare both with the work itself.',
    ]);
    expect(messages(rule, `Hutter's 2019 paper ${title} says so.`)).toHaveLength(1);
    expect(messages(rule, `Hutter, in ${title} (AI Magazine 43, 2019), says so.`)).toHaveLength(1);
  });

  it('is information when it is the year before or after: online is not the issue', () => {
    const [finding] = check(rule, [`Hutter, in ${title} (2021), says so.`], { items: [cohen] });
    expect(finding?.ownSeverity).toBe('info');
  });

  it('is corrected when asked', () => {
    const lines = [`Hutter's 2019 paper ${title} says so.`];
    expect(afterFix(rule, lines, { items: [cohen] })).toEqual([`Hutter's 2022 paper ${title} says so.`]);
  });
});

describe('a year that may be right', () => {
  it.each([
    ['is the work\u2019s', `Hutter, in ${title} (2022), says so.`],
    ['is not certainly the work\u2019s', `In 2019, when Hutter wrote ${title}, it was so.`],
    ['stands with no author of it, as that of another work of the name might', `Clay, in ${title} (2019), says so.`],
  ])('is not reported when it %s', (_, sentence) => {
    expect(messages(rule, sentence)).toEqual([]);
  });

  it('is not reported for a preprint, up to two years', () => {
    const preprint = { ...cohen, DOI: '10.48550/arXiv.2202.00001' };
    expect(messages(rule, `Hutter, in ${title} (2024), says so.`, { items: [preprint] })).toEqual([]);
    expect(messages(rule, `Hutter, in ${title} (2025), says so.`, { items: [preprint] })).toHaveLength(1);
  });

  it('is not reported where the published version has it', () => {
    const published = { ...cohen, id: 'published', issued: { 'date-parts': [[2019]] } };
    expect(messages(rule, `Hutter, in ${title} (2019), says so.`, { items: [cohen, published] })).toEqual([]);
  });

  it('is not reported for the first edition of a book', () => {
    const book = { ...cohen, type: 'book' };
    expect(messages(rule, `Hutter, in ${title} (1932), says so.`, { items: [book] })).toEqual([]);
  });
});
