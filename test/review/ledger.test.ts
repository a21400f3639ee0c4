import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from '../../src/article/parse.ts';
import { plainProse } from '../../src/edits/plain-prose.ts';
import { isFieldName } from '../../src/review/ledger-schema.ts';
import { claimKey, danglingKeys, emptyLedger, ledgerPath, withDismissal, without } from '../../src/review/ledger.ts';

const apollo = 'Apollo emphasized that these results do not show intent.';
const bostrom = 'Bostrom argued that most final goals share instrumental ones.';
const zebra = 'Zebras were never tamed.';

function ledgerOf(...keys: string[]) {
  return keys.reduce((ledger, key) => withDismissal(ledger, key, { reason: 'irrelevant' }), emptyLedger);
}

describe('the key of a claim', () => {
  const keyOf = (text: string): string => claimKey(plainProse(parse(text), { start: 0, end: text.length }));

  it('stays when markers, emphasis, a link or a line break come or go', () => {
    const key = keyOf('Most goals share instrumental ones, as Bostrom argued.');
    expect(key).toBe('Most goals share instrumental ones, as Bostrom argued.');
    for (const text of [
      'Most goals share instrumental ones,[^1] as Bostrom argued.[^2]',
      'Most goals share instrumental ones [^1], as Bostrom argued [^2].',
      'Most *goals* share **instrumental** ones, as [Bostrom](https://example.org) argued.',
      'Most goals share\ninstrumental ones, as Bostrom argued.',
    ]) {
      expect(keyOf(text)).toBe(key);
    }
  });

  it('changes with a word, and with the case of a letter', () => {
    expect(keyOf('All goals share instrumental ones.')).not.toBe(keyOf('Most goals share instrumental ones.'));
    expect(keyOf('most goals share instrumental ones.')).not.toBe(keyOf('Most goals share instrumental ones.'));
  });

  it('has straight quotes, composed letters and dashes as they are', () => {
    expect(claimKey('Be\u0301noi\u0302t\u2019s \u201Cwill\u201D \u2013 and \u2018why\u2019')).toBe(
      "B\u00E9no\u00EEt's \"will\" \u2013 and 'why'",
    );
  });

  it('is cut to 300 characters and a hash, and changes with the end of a long sentence', () => {
    const words = 'power '.repeat(60);
    const key = claimKey(`${words}seeks.`);
    expect(key).toMatch(/^(?:power ){50}… #[0-9a-f]{8}$/);
    expect(claimKey(`${words}seeks!`)).not.toBe(key);
    expect(claimKey('a'.repeat(299) + '.')).toBe('a'.repeat(299) + '.');
  });

  it('has the hash that FNV-1a gives', () => {
    expect(claimKey('foobar')).toBe('foobar… #bf9cf968');
  });

  it('is never cut through a character', () => {
    expect(claimKey('a'.repeat(299) + '\u{1F600}'.repeat(9))).toMatch(/^a{299}… #[0-9a-f]{8}$/);
    expect(claimKey('a'.repeat(298) + '\u{1F600}'.repeat(9))).toMatch(/^a{298}\u{1F600}… #[0-9a-f]{8}$/u);
  });

  it('is never a name that the file uses itself', () => {
    fc.assert(fc.property(fc.constantFrom('version', '$schema', 'x'), (name) => !isFieldName(claimKey(name))));
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (prose) => !isFieldName(claimKey(prose))));
  });
});

describe('a ledger', () => {
  it('says how a claim was dismissed, and null of every other', () => {
    const ledger = withDismissal(emptyLedger, apollo, { reason: 'other', note: 'see talk page', on: '2026-11-24' });
    expect(ledger.dismissalOf(apollo)).toEqual({ reason: 'other', note: 'see talk page', on: '2026-11-24' });
    expect(ledger.dismissalOf(zebra)).toBeNull();
    expect(ledger.dismissalOf('constructor')).toBeNull();
  });

  it('is another one after an edit, and stays itself', () => {
    const before = ledgerOf(apollo);
    const after = withDismissal(before, zebra, { reason: 'not-a-claim' });
    expect(before.keys).toEqual([apollo]);
    expect(after.keys).toEqual([apollo, zebra]);
    expect(without(after, [apollo, 'never there']).keys).toEqual([zebra]);
    expect(emptyLedger.keys).toEqual([]);
  });

  it('names the claims that the article no longer has', () => {
    expect(danglingKeys(ledgerOf(zebra, apollo, bostrom), (key) => key === bostrom)).toEqual([apollo, zebra]);
  });

  it('takes no day in words, and no name of its own for a claim', () => {
    expect(() => withDismissal(emptyLedger, apollo, { reason: 'other', on: 'Monday' })).toThrow(
      'The claim was not dismissed: its day is "Monday". A day is written as 2026-11-24.',
    );
    expect(() => withDismissal(emptyLedger, 'version', { reason: 'other' })).toThrow(
      '"version" is a name that a ledger uses itself, and no claim.',
    );
  });

  it('stands beside its article', () => {
    expect(ledgerPath('/wiki/a.b/power.md')).toBe('/wiki/a.b/power.review.json');
    expect(ledgerPath('power.en.markdown')).toBe('power.en.review.json');
    // What Quarto makes of a text stands beside it under the same name.
    expect(ledgerPath('power.en.Rmd')).toBe('power.en.Rmd.review.json');
    expect(ledgerPath('C:\\wiki\\a.b\\power')).toBe('C:\\wiki\\a.b\\power.review.json');
    expect(ledgerPath('/wiki/.md')).toBe('/wiki/.md.review.json');
  });
});
