import { describe, expect, it } from 'vitest';
import { createLibrary } from '../../src/references/library/library.ts';
import { parse } from '../../src/article/parse.ts';
import { review } from '../../src/review/review.ts';
import { defaultSettings, type ClaimSettings } from '../../src/review/settings.ts';
import type { Severity } from '../../src/rules/rule.ts';
import { unsourcedClaim } from '../../src/rules/unsourced-claim.ts';
import { afterFix, check, fixesOf, reported } from './checking.ts';

const figure = 'In the survey of 2019, 96 percent of the respondents said that they never read footnotes.';
const dated = 'The lighthouse was built in 1872 by a company that has long been forgotten.';

function severities(
  lines: readonly string[],
  claims: Partial<ClaimSettings> = {},
  level: Severity | 'default' = 'default',
) {
  const article = parse(lines.join('\n'));
  const { findings } = review(article, {
    library: createLibrary([]),
    known: () => null,
    rules: { 'unsourced-claim': level },
    claims: { ...defaultSettings.claims, ...claims },
  });
  return findings.filter(({ rule }) => rule === 'unsourced-claim').map(({ severity }) => severity);
}

describe('unsourced-claim', () => {
  it('underlines the words that need the source, and says the reason and what stands near', () => {
    expect(reported(unsourcedClaim, [figure])).toEqual(['96 percent']);
    expect(check(unsourcedClaim, [figure])[0]?.message).toBe(
      'A statistic needs a source: "96 percent". Nothing in its paragraph is cited.',
    );
  });

  it('quotes a quotation once', () => {
    const [report] = check(unsourcedClaim, ['The keeper wrote in his diary: "No ship has passed without a greeting."']);
    expect(report?.message).toMatch(/^A quotation needs a source: "No ship has passed without a greeting\."\. /);
  });

  it('says which citation stands near and does not cover it', () => {
    const lines = [
      'Smith argued in "The Keeping of Lights" (1990) that lamps should be lit at noon.[^1] Jones, in "Lights and Their Keepers" (2001), denied that any lamp had ever been lit at noon.',
      '',
      '[^1]: Smith, J. (1990). *The Keeping of Lights*.',
    ];
    const [report] = check(unsourcedClaim, lines);
    expect(report?.message).toContain('[^1] stands near, but this sentence speaks of another source.');
    expect(report?.data['coverage']).toEqual({ kind: 'none', why: 'names-another', citation: '[^1]' });
  });

  it('leaves a sentence alone that cites, or that a citation covers', () => {
    expect(reported(unsourcedClaim, [`${figure}[^1]`])).toEqual([]);
    expect(reported(unsourcedClaim, [`${figure} Nobody asked them why.[^1]`])).toEqual([]);
  });

  it('gives facts for other programs: reasons, places, coverage, confidence, and what would do', () => {
    expect(check(unsourcedClaim, [figure])[0]?.data).toMatchObject({
      reason: 'statistic',
      reasons: expect.arrayContaining(['statistic', 'historical']) as unknown,
      trigger: [23, 33],
      sentence: [0, figure.length],
      coverage: { kind: 'none', why: 'nothing-cited', citation: null },
      confidence: expect.closeTo(0.85, 0) as unknown,
      satisfiedBy: expect.stringContaining('census') as unknown,
    });
  });

  it('is a warning for a strong reason and information for a weaker one', () => {
    expect(severities([figure])).toEqual(['warning']);
    expect(severities([`${dated} ${dated} Its keepers were paid in oil.`], { preset: 'strict' })).toEqual([
      'info',
      'info',
    ]);
  });

  it('takes the severity of its reason from the settings, and that of the rule over it', () => {
    expect(severities([figure], { reasons: { statistic: 'hint' } })).toEqual(['hint']);
    expect(severities([figure], { reasons: { statistic: 'hint' } }, 'error')).toEqual(['error']);
  });

  it('falls back on the next reason when one is off, and is silent when all are', () => {
    const off = {
      attribution: 'off',
      statistic: 'off',
      historical: 'off',
      finding: 'off',
      'vague-attribution': 'off',
    } as const;
    const claims = { ...defaultSettings.claims, reasons: { statistic: 'off' } as const };
    expect(check(unsourcedClaim, [figure], { claims })[0]?.data['reason']).not.toBe('statistic');
    const all = { ...off, biographical: 'off', comparison: 'off' } as const;
    expect(check(unsourcedClaim, [figure], { claims: { ...defaultSettings.claims, reasons: all } })).toEqual([]);
  });

  it('says once that an article is not in English, and looks only for what any language shows', () => {
    const lines = [
      '---',
      'lang: de',
      '---',
      '',
      'Im Jahr 2019 sagten 96 % der Befragten, dass sie nie eine Fußnote lesen.',
    ];
    const reports = check(unsourcedClaim, lines);
    expect(reports.map(({ data }) => data['reason'])).toEqual(['language', 'statistic']);
  });

  it('offers a new footnote, and the one that stands beside it', () => {
    const lines = ['The lamp was lit.[^1] The company is small.', '', `${figure} ${dated}`, '', '[^1]: A source.'];
    expect(fixesOf(unsourcedClaim, lines).map(({ title }) => title)).toEqual(['Add a footnote here: [^2]']);
    const beside = [
      `Lamps are lit at dusk.[^1] ${figure.replace('In the', 'Jones wrote that in the')}`,
      '',
      '[^1]: A source.',
    ];
    expect(fixesOf(unsourcedClaim, beside).map(({ title }) => title)).toContain(
      'Cite [^1] again, which stands in the same paragraph',
    );
    expect(afterFix(unsourcedClaim, lines)).toEqual([
      'The lamp was lit.[^1] The company is small.',
      '',
      `${figure}[^2] ${dated}`,
      '',
      '[^1]: A source.',
      expect.stringMatching(/^\[\^2\]: Source needed: "In the survey of 2019/) as unknown,
    ]);
  });

  it('offers the work of the library that the sentence names, first', () => {
    const items = [{ id: 'smith1990', type: 'book', title: 'The Keeping of Lights at Sea' }] as const;
    const lines = ['Smith argued in *The Keeping of Lights at Sea* (1990) that lamps should be lit at noon.'];
    const [fix] = fixesOf(unsourcedClaim, lines, { items });
    expect(fix).toMatchObject({
      title: 'Cite "The Keeping of Lights at Sea" from the library',
      preferred: true,
      automatic: false,
      recipe: { kind: 'cite-work', work: { item: 'smith1990' } },
    });
  });

  it('never offers a fix that is taken unasked', () => {
    expect(fixesOf(unsourcedClaim, [figure]).some(({ automatic }) => automatic)).toBe(false);
  });

  it('lets a dismissed claim speak for no other', () => {
    const other = 'In the survey of 2020, 41 percent of the respondents said that they had read one.';
    expect(reported(unsourcedClaim, [`${figure} ${other}`])).toHaveLength(1);
    const dismissed = `${figure}<!-- citation-review-ignore --> ${other}`;
    expect(reported(unsourcedClaim, [dismissed])).toEqual(['41 percent']);
  });

  it('looks into an article whose only section lists its sources', () => {
    expect(
      reported(unsourcedClaim, ['# A', '', `${dated} ${dated}`, '', '## References', '', '- A list.']),
    ).toHaveLength(1);
  });

  it('takes a comment in code for an example of itself', () => {
    expect(
      reported(unsourcedClaim, ['Write `<!-- citation-review-ignore-file -->` to do so.', '', figure]),
    ).toHaveLength(1);
  });

  it('looks only into what the article states: not into its sources, titles and code', () => {
    expect(
      reported(unsourcedClaim, ['# 96 percent of all', '', '## References', '', figure, '', '```', figure, '```']),
    ).toEqual([]);
  });
});
