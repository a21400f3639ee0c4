import { describe, expect, it } from 'vitest';
import { duplicateReference as rule } from '../../src/rules/duplicate-reference.ts';
import { afterFix, check, fixesOf, reported } from './checking.ts';

function twice(first: string, second: string): readonly string[] {
  return ['A.[^1] B.[^2] C.[^1]', '', `[^1]: ${first}`, `[^2]: ${second}`, ''];
}

describe('two footnotes that cite one work', () => {
  it.each([
    ['the same text', 'Bostrom, N. (2014). *Superintelligence*.', 'Bostrom, N. (2014).  _Superintelligence_.'],
    [
      'the same DOI',
      'Bostrom 2012, doi:10.1007/s11023-012-9281-3',
      'The will. <https://doi.org/10.1007/s11023-012-9281-3>',
    ],
    ['an arXiv ID and its DOI', 'Turner, arXiv:1912.01683v10', 'Turner, doi:10.48550/arXiv.1912.01683'],
    ['the same address', 'Yudkowsky, <https://arbital.com/p/x/>', 'Arbital, https://arbital.com/p/x/'],
  ])('are reported for %s', (_, first, second) => {
    const lines = twice(first, second);
    expect(reported(rule, lines)).toEqual([`[^2]: ${second}`]);
    expect(check(rule, lines)[0]).toMatchObject({
      message: '[^2] cites the same work as [^1]. Use [^1] for both.',
      related: [{ message: '[^1] cites it first' }],
    });
  });

  it.each([
    ['different pages of it', 'Bostrom, doi:10.1000/182, p. 12', 'Bostrom, doi:10.1000/182, p. 40'],
    ['different works', 'A work, doi:10.1000/182', 'A work, doi:10.1000/183'],
    ['several works, one of them in common', 'See doi:10.1000/182 and doi:10.1000/183', 'See doi:10.1000/182 there'],
    ['nothing yet', 'Source needed: "A."', 'Source needed: "A."'],
    ['one word', 'Bostrom.', 'Bostrom.'],
    ['the work of the note before, whichever that is', '*Ibid.*, p. 12.', '*Ibid.*, p. 12.'],
    [
      'addresses that differ in case',
      'See https://youtu.be/AbC and doi:10.1000/182',
      'See https://youtu.be/aBc and doi:10.1000/182',
    ],
  ])('are not reported for %s', (_, first, second) => {
    expect(reported(rule, twice(first, second))).toEqual([]);
  });

  it('are not two definitions of one label, which is a fault of its own', () => {
    expect(reported(rule, ['A.[^1]', '', '[^1]: A work.', '[^1]: A work.'])).toEqual([]);
  });

  it('are not reported while one of the labels has several definitions, of which only one would be right', () => {
    const lines = ['A.[^1] B.[^2]', '', '[^1]: A work of hers.', '[^2]: Another work.', '[^2]: A work of hers.'];
    expect(reported(rule, lines)).toEqual([]);
    expect(reported(rule, [...lines.slice(0, 3), ...lines.slice(3).toReversed()])).toEqual([]);
  });

  it('share one label after the fix, references and definitions together', () => {
    const lines = twice('A work of hers.', 'A work of hers.');
    expect(afterFix(rule, lines)).toEqual(['A.[^1] B.[^1] C.[^1]', '', '[^1]: A work of hers.', '']);
    expect(reported(rule, afterFix(rule, lines))).toEqual([]);
  });

  it('are merged unasked only when their texts are the same', () => {
    const automatic = (first: string, second: string) => fixesOf(rule, twice(first, second))[0]?.automatic;
    expect(automatic('A work of hers.', 'A work of hers.')).toBe(true);
    expect(automatic('A work of Hers.', 'A work of hers.')).toBe(false);
    expect(automatic('A, doi:10.1000/182', 'A note on doi:10.1000/182')).toBe(false);
  });
});
