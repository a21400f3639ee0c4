import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { claimsOf } from '../../src/claims/claims.ts';
import type { Preset } from '../../src/claims/level.ts';
import { articleOf, reported, strict } from './claiming.ts';

const figure = 'In the survey of the coast, 96 percent of the keepers burned oil.';
const other = 'Gas was burned by 12 percent of the keepers of the northern coast.';
const dated = 'The tower was built in 1872 by a company that has long been forgotten.';
const quoted = 'The keeper wrote in his diary: "No ship has passed here without a greeting."';
const answered = 'The captain answered: "We have seen no light on this coast for years."';
/** Says nothing that needs a source. */
const plain = 'The lamp stands on a table of wood, beside a window that looks out on the sea.';
const everitt = 'Brewster argued in a letter that the lens had been his own idea from the start.';

const presets: readonly Preset[] = ['relaxed', 'default', 'strict'];

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

describe('the presets, in any article', () => {
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
