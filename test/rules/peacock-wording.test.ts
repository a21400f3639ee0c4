import { describe, expect, it } from 'vitest';
import { createLibrary } from '../../src/references/library/library.ts';
import { parse } from '../../src/article/parse.ts';
import { review } from '../../src/review/review.ts';
import { peacockWording as rule } from '../../src/rules/peacock-wording.ts';
import { check, reported } from './checking.ts';

describe('praise that tells nothing', () => {
  it.each([
    ['The legendary guitarist played.', 'legendary'],
    ['World-renowned chemists met.', 'World-renowned'],
    ['It has an iconic\r\ntower and a groundbreaking roof.', 'iconic'],
    ['It is one of\r\nthe most prestigious schools.', 'one of\r\nthe most prestigious'],
    ['She is renowned for her work.', 'renowned'],
    ['A widely acclaimed novel, it sold well.', 'widely acclaimed'],
    ['Visionary and bold, she built it.', 'Visionary'],
  ])('is found: %s', (text, words) => {
    expect(reported(rule, text.split('\n'))[0]).toBe(words);
  });

  it('is reported word by word', () => {
    const lines = ['The visionary founder led an *unparalleled* team.[^1]'];
    expect(reported(rule, lines)).toEqual(['visionary', 'unparalleled']);
    expect(check(rule, lines)[0]?.message).toBe(
      '"visionary" praises and tells nothing. Say what was done, or who says so.',
    );
    expect(check(rule, lines)[0]?.data).toEqual({ word: 'visionary' });
  });

  it.each([
    ['a quotation', 'A critic called it "a groundbreaking and iconic work" in print.'],
    ['a title', 'The album _Legendary Nights_ came out, and *Iconic* followed.'],
    ['a name', 'He signed with Iconic Records and the Legendary Pink Dots.'],
    ['a heading', '# The legendary guitarist'],
    ['a block quote', '> A legendary guitarist.'],
    ['a footnote', 'Text.[^1]\n\n[^1]: A legendary guitarist.'],
    ['a list of sources', '## Further reading\n\n- A legendary book.'],
    ['another language', '---\nlang: de\n---\n\nEin legendary Gitarrist.'],
  ])('is left alone in %s', (_, text) => {
    expect(reported(rule, text.split('\n'))).toEqual([]);
  });

  it.each([
    'Romulus is the legendary founder of Rome.',
    'The story may be legendary.',
    'An iconic sign resembles its object.',
    'The groundbreaking ceremony was held in May.',
    'It is the leading cause of a famous and unique case.',
  ])('is not seen in: %s', (line) => {
    expect(reported(rule, [line])).toEqual([]);
  });
});

describe('the rule', () => {
  const article = parse('The legendary guitarist played.');
  const context = { library: createLibrary([]), known: () => null };
  const severities = (rules: Parameters<typeof review>[1]['rules']): readonly string[] =>
    review(article, { ...context, rules })
      .findings.filter((finding) => finding.rule === rule.id)
      .map(({ severity }) => severity);

  it('is off until it is switched on, and then as severe as is said', () => {
    expect(severities({})).toEqual([]);
    expect(severities({ 'peacock-wording': 'hint' })).toEqual(['hint']);
    expect(severities({ 'peacock-wording': 'warning' })).toEqual(['warning']);
  });
});
