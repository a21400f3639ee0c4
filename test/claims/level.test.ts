import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { claimsOf } from '../../src/claims/claims.ts';
import type { Assertion } from '../../src/claims/claims-of-chunk.ts';
import { confidenceOf, habitOf, levelsOf, weightOf, type Preset } from '../../src/claims/level.ts';
import { articleOf, levels, reasons, reported, strict } from './claiming.ts';

const figure = 'In the survey of the coast, 96 percent of the keepers burned oil.';
const other = 'Gas was burned by 12 percent of the keepers of the northern coast.';
const dated = 'The tower was built in 1872 by a company that has long been forgotten.';
const quoted = 'The keeper wrote in his diary: "No ship has passed here without a greeting."';
const answered = 'The captain answered: "We have seen no light on this coast for years."';
/** Says nothing that needs a source. */
const plain = 'The lamp stands on a table of wood, beside a window that looks out on the sea.';
const everitt = 'Brewster argued in a letter that the lens had been his own idea from the start.';

const presets: readonly Preset[] = ['relaxed', 'default', 'strict'];

describe('a paragraph that cites nothing', () => {
  it('has one finding for the citation that is missing, at the heaviest of the claims near each other', () => {
    const lines = [`${dated} ${figure} ${plain} ${other}`];
    expect(reported(lines, { preset: 'default' })).toHaveLength(1);
    expect(reasons(lines, { preset: 'default' })).toEqual(['statistic']);
    expect(levels(lines, { preset: 'default' })).toEqual(['warning']);
  });

  it('has one for each where one citation would not cover both', () => {
    const lines = [`${figure} ${plain} ${plain} ${plain} ${plain} ${other}`];
    expect(levels(lines, { preset: 'default' })).toEqual(['warning', 'warning']);
  });

  it('has one for each of what is certain: the words of somebody, and what is marked', () => {
    expect(reasons([`${quoted} ${answered}`], { preset: 'default' })).toEqual(['quotation', 'quotation']);
    const marked = 'Nobody knows who built the tower.[citation needed]';
    expect(reasons([`${quoted} ${marked} ${figure}`], { preset: 'default' })).toEqual(['quotation', 'marked']);
  });

  it('has information only where nothing in it is a warning', () => {
    const lines = [`${dated} ${plain} ${plain} ${plain} ${plain} ${figure}`];
    expect(levels(lines, { preset: 'default' })).toEqual(['warning']);
  });

  it('has one for each with the strict preset', () => {
    expect(levels([`${dated} ${figure} ${other}`])).toEqual(['info', 'warning', 'warning']);
  });

  it('has none where it says nothing that needs a source', () => {
    expect(reported([`${plain} ${plain}`])).toEqual([]);
  });
});

describe('a paragraph that cites', () => {
  it('has findings for the works of others, and not for every figure that starts anew', () => {
    const lines = [`The lens was described by Fresnel.[^1] ${everitt}`];
    expect(levels(lines, { preset: 'relaxed' })).toEqual(['warning']);
    const figures = [`The lens was described by Fresnel.[^1] ${dated}`];
    expect(levels(figures, { preset: 'default' })).toEqual([]);
    expect(levels(figures, { preset: 'strict' })).toEqual(['info']);
  });

  it('has one for a quotation without a citation near, but not for one only too far from it', () => {
    expect(levels([`The lens was described by Fresnel.[^1] ${quoted}`], { preset: 'relaxed' })).toEqual(['warning']);
    expect(levels([`${quoted} ${plain} ${plain} Lenses are made of glass.[^1]`], { preset: 'relaxed' })).toEqual([]);
  });
});

describe('an article that cites nothing at all', () => {
  it('has warnings all the same', () => {
    const lines = ['# Lamps', '', '## Oil', '', `${plain} ${figure}`, '', '## Gas', '', `${plain} ${other}`];
    expect(levels(lines, { preset: 'default' })).toEqual(['warning', 'warning']);
    expect(levels([...lines, '', quoted], { preset: 'relaxed' })).toContain('warning');
  });
});

describe('the habit of the neighbours', () => {
  const cited = `${plain}[^1]`;
  const section = (title: string, paragraphs: readonly string[]) => ['', `## ${title}`, '', paragraphs.join('\n\n')];
  const many = (paragraph: string, count: number) => Array.from({ length: count }, () => paragraph);

  it('says more where they cite and less where they do not', () => {
    const among = (neighbour: string) => [
      ...section('Here', [...many(neighbour, 3), dated, ...many(neighbour, 3)]),
      ...section('There', many(neighbour === cited ? plain : cited, 7)),
    ];
    expect(reasons(among(cited), { preset: 'default' })).toEqual(['historical']);
    expect(reasons(among(plain), { preset: 'default' })).toEqual([]);
  });

  it('does not count neighbours of another section', () => {
    const lines = (title: string) => [
      ...section('Here', [...many(cited, 3)]),
      ...section(title, [plain, dated, plain]),
      ...section('There', many(cited, 3)),
    ];
    expect(reported(lines('Apart'), { preset: 'relaxed' })).toEqual([]);
  });

  it('never keeps back what is certain', () => {
    const lines = [
      ...section('Here', [...many(plain, 3), quoted, ...many(plain, 3)]),
      ...section('There', many(cited, 9)),
    ];
    expect(reasons(lines, { preset: 'relaxed' })).toEqual(['quotation']);
  });

  it('says nothing where all are alike, and has a floor', () => {
    expect(habitOf(0, 0)).toBe(0);
    expect(habitOf(1, 1)).toBe(0);
    expect(habitOf(0.4, 0.4)).toBe(0);
    expect(habitOf(1, 0.5)).toBeGreaterThan(0);
    expect(habitOf(0, 0.5)).toBeLessThan(0);
    expect(habitOf(0, 1)).toBe(habitOf(0, 0.9));
  });
});

const sentence = fc.constantFrom(
  ...[figure, other, dated, quoted, answered, plain, everitt, `${plain}[^1]`, `${figure}[^2]`, 'Therefore it is so.'],
  'The largest lens of the world was known to burn at night.',
  'Nobody knows who built it.[citation needed]',
  'Some critics argue that lamps are a waste of oil and of time.',
);
const paragraph = fc
  .tuple(fc.constantFrom('', '', '', '- ', '> '), fc.array(sentence, { minLength: 1, maxLength: 7 }))
  .map(([mark, sentences]) => mark + sentences.join(' '));
const article = fc
  .array(fc.oneof({ weight: 5, arbitrary: paragraph }, fc.constantFrom('# Lamps', '## Oil', '## Gas', '### Wick')), {
    maxLength: 12,
  })
  .map((blocks) => blocks.join('\n\n').split('\n'));

describe('the presets', () => {
  it('say, each, all that a milder one says, at the same level', () => {
    fc.assert(
      fc.property(article, (lines) => {
        const [relaxed, normal, all] = presets.map((preset) =>
          reported(lines, { preset }).map(({ range, level }) => `${range.start} ${level}`),
        );
        expect(normal).toEqual(expect.arrayContaining(relaxed ?? []));
        expect(all).toEqual(expect.arrayContaining(normal ?? []));
      }),
    );
  });

  it('look at the same claims and the same coverage, whatever they say of them', () => {
    fc.assert(
      fc.property(article, (lines) => {
        const covered = presets.map((preset) =>
          claimsOf(articleOf(lines), { ...strict, preset })
            .claims.filter(({ coverage }) => coverage.kind !== 'none')
            .map(({ range, coverage }) => ({ range, coverage })),
        );
        expect(covered[0]).toEqual(covered[2]);
        expect(covered[1]).toEqual(covered[2]);
      }),
    );
  });

  it('give no level to what has a source, and never keep a warning for information', () => {
    fc.assert(
      fc.property(article, fc.constantFrom(...presets), (lines, preset) => {
        const { claims, open } = claimsOf(articleOf(lines), { ...strict, preset });
        expect(claims.filter(({ level }) => level !== null)).toEqual(open);
        for (const { level, coverage, held } of claims) {
          expect(level === null || coverage.kind === 'none').toBe(true);
          const isStrong = held.some(({ strength }) => strength === 'strong');
          if (level !== null) expect(level).toBe(isStrong ? 'warning' : 'info');
        }
      }),
    );
  });
});

describe('the weights', () => {
  const range = { start: 0, end: 1 };
  const held = (confidence: number) => ({ reason: 'historical', range, strength: 'medium', confidence }) as const;
  const open = (index: number, confidence: number): Assertion => ({
    range,
    index,
    held: [held(confidence)],
    coverage: { kind: 'none', why: 'nothing-cited', citation: null },
  });

  it('grow with each reason that is better than chance, and shrink with each that is worse', () => {
    expect(weightOf([])).toBe(0);
    expect(weightOf([held(0.9), held(0.7)])).toBeGreaterThan(weightOf([held(0.9)]));
    expect(weightOf([held(0.9), held(0.5)])).toBeLessThan(weightOf([held(0.9)]));
    expect(confidenceOf([held(0.9)])).toBeCloseTo(0.9);
    expect(confidenceOf([held(0.9), held(0.8)])).toBeGreaterThan(0.9);
    expect(confidenceOf(Array.from({ length: 50 }, () => held(0.9)))).toBeLessThanOrEqual(1);
  });

  it('say no less when the neighbours cite more', () => {
    const confidences = fc.array(fc.double({ min: 0.3, max: 0.95, noNaN: true }), { minLength: 1, maxLength: 8 });
    const habit = fc.double({ min: -2, max: 2, noNaN: true });
    fc.assert(
      fc.property(confidences, habit, habit, fc.constantFrom(...presets), (all, one, two, preset) => {
        const assertions = all.map((confidence, index) => open(index, confidence));
        const said = (by: number) => levelsOf({ assertions, cites: false, sentences: all.length }, by, preset);
        const less = said(Math.min(one, two)).filter((level) => level !== null).length;
        const more = said(Math.max(one, two)).filter((level) => level !== null).length;
        expect(more).toBeGreaterThanOrEqual(less);
      }),
    );
  });
});
