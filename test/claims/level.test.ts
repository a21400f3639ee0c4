import { describe, expect, it } from 'vitest';
import { confidenceOf, habitOf, weightOf } from '../../src/claims/level.ts';
import { articleOf, levels, reasons, reported } from './claiming.ts';
import { claimsOf, type ClaimOptions } from '../../src/claims/claims.ts';

const statistic = 'Of all the keepers who were asked, 96 percent burned oil in their lamps.';
const medium = 'The price of oil was controversial, and it was the largest fire in the country.';
const quotation = 'The keeper said: "There is no light like that of the sea at night."';
const work = 'Häggström, in "Challenges to the Framework of Lamps" (2018), examined the matter.';
const filler = (count: number): readonly string[] =>
  Array.from(
    { length: count },
    (_, n) => `The room with number ${'x'.repeat(n + 3)} looks out on the western side of the rock.`,
  );
const paragraph = (...sentences: readonly string[]): string => sentences.join(' ');

function byDefault(lines: readonly string[], options: Partial<ClaimOptions> = {}): readonly (string | null)[] {
  const all: ClaimOptions = { preset: 'default', coverage: 'window', authorYear: 'auto', ...options };
  return claimsOf(articleOf(lines), all).open.map(({ level }) => level);
}

describe('how a claim is said', () => {
  it('as a warning for a strong reason, as information for others', () => {
    expect(levels([statistic])).toEqual(['warning']);
    expect(levels([medium])).toEqual(['info']);
  });

  it('once for each citation that is missing: three sentences on either side are spoken for by the heaviest', () => {
    const [claim, ...others] = claimsOf(articleOf([paragraph(statistic, medium, statistic)]), {
      preset: 'default',
      coverage: 'window',
      authorYear: 'auto',
    }).open;
    expect(claim?.level).toBe('warning');
    expect(others).toEqual([]);
  });

  it('again where the first is too far away for one citation to cover both', () => {
    expect(byDefault([paragraph(statistic, ...filler(4), statistic)])).toEqual(['warning', 'warning']);
  });

  it('always where somebody is quoted, since every quotation needs its own', () => {
    expect(byDefault([paragraph(statistic, quotation, quotation)]).length).toBeGreaterThanOrEqual(2);
  });

  it('always where somebody has asked for a source', () => {
    expect(byDefault(['The tower leans to the west of the island.[citation needed]'])).toEqual(['warning']);
  });
});

describe('beside a citation for something else', () => {
  const cited = 'Fresnel drew the lens.[^1]';

  it('is said what names another work', () => {
    expect(byDefault([paragraph(cited, work)])).toEqual(['warning']);
  });

  it('is not said what a citation behind it covers', () => {
    expect(byDefault([paragraph(statistic, cited)])).toEqual([]);
  });
});

describe('presets', () => {
  it('say no less when they are stricter', () => {
    const lines = [paragraph(statistic, medium), '', paragraph(...filler(2), medium), '', quotation];
    const counts = (['relaxed', 'default', 'strict'] as const).map((preset) => byDefault(lines, { preset }).length);
    expect(counts).toEqual([...counts].sort((a, b) => a - b));
    expect(counts[0]).toBeLessThan(counts[2] ?? 0);
  });

  it('say each claim by itself when strict', () => {
    expect(reasons([paragraph(statistic, medium, statistic)])).toEqual(['statistic', 'controversial', 'statistic']);
  });
});

describe('the habit of the neighbours', () => {
  const cited = (n: number): string => `The lamp of tower ${'x'.repeat(n + 1)} was lit by the keepers.[^1]`;
  const body = [0, 1, 2, 3, 4].flatMap((n) => [cited(n), '']);
  const bare = 'The price of oil was controversial at that time in the port.';

  it('raises what stands bare among paragraphs that cite', () => {
    expect(habitOf(1, 0.5)).toBeGreaterThan(0);
    expect(habitOf(0, 0.5)).toBeLessThan(0);
  });

  it('says nothing in an article that cites nothing, nor one that cites everywhere', () => {
    expect(habitOf(0, 0)).toBe(0);
    expect(habitOf(1, 1)).toBe(0);
  });

  it('counts only so much', () => {
    expect(habitOf(0, 1)).toBe(habitOf(0, 0.9));
  });

  it('lets the same paragraph be said in one place and not in another', () => {
    const uncited = [5, 6, 7, 8].flatMap((n) => [`The room with the number ${'x'.repeat(n)} looks to the west.`, '']);
    const among = ['# Towers', '', '## Lamps', '', ...body, bare, '', '## Rooms', '', ...uncited];
    const away = ['# Towers', '', '## Lamps', '', ...body, '## Rooms', '', ...uncited, bare, ''];
    expect(byDefault(among).length).toBeGreaterThan(byDefault(away).length);
  });
});

describe('confidence', () => {
  it('grows with each reason, and lies between 0 and 1', () => {
    const [few, many] = [reported([medium])[0], reported([paragraph(quotation)])[0]];
    for (const claim of [few, many]) {
      expect(claim?.confidence).toBeGreaterThan(0.5);
      expect(claim?.confidence).toBeLessThan(1);
    }
  });

  it('is that of the one reason where there is one', () => {
    const [claim] = reported([statistic]);
    expect(claim?.held.map(({ reason }) => reason)).toEqual(['statistic']);
    expect(claim?.confidence).toBeCloseTo(claim?.held[0]?.confidence ?? 0);
  });

  it('is that of any sentence where there is no reason', () => {
    expect(weightOf([])).toBe(0);
    expect(confidenceOf([])).toBeCloseTo(0.571);
  });
});
