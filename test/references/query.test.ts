import { describe, expect, it } from 'vitest';
import { parseQuery } from '../../src/references/query.ts';

describe('parseQuery', () => {
  it('reads a pasted reference in the order of APA', () => {
    const reference =
      'Turner, A. M., Smith, L., Shah, R., Critch, A., & Tadepalli, P. (2021). Optimal policies tend to seek power. NeurIPS.';
    expect(parseQuery(reference)).toEqual({
      words: reference,
      title: 'Optimal policies tend to seek power',
      authors: ['Turner', 'Smith', 'Shah', 'Critch', 'Tadepalli'],
      year: 2021,
      venue: 'NeurIPS',
    });
  });

  it.each([
    [
      'MLA',
      'Bostrom, Nick. "The Superintelligent Will." Minds and Machines, vol. 22, no. 2, 2012, pp. 71-85.',
      { title: 'The Superintelligent Will', year: 2012, venue: 'Minds and Machines' },
    ],
    [
      'IEEE',
      '[4] N. Bostrom, “The superintelligent will,” Minds and Machines, vol. 22, no. 2, pp. 71–85, 2012.',
      { title: 'The superintelligent will', authors: ['Bostrom'], year: 2012, venue: 'Minds and Machines' },
    ],
    [
      'Vancouver',
      'Bostrom N. The superintelligent will. Minds and Machines. 2012;22(2):71-85.',
      { title: 'The superintelligent will', authors: ['Bostrom'], year: 2012, venue: 'Minds and Machines' },
    ],
    [
      'Markdown',
      'Bostrom, N. (2012). The superintelligent will. *Minds and Machines*, *22*(2), 71–85.',
      { title: 'The superintelligent will', authors: ['Bostrom'], year: 2012, venue: 'Minds and Machines' },
    ],
    [
      'a book',
      'Russell, S. (2019). *Human compatible: AI and the problem of control*. Viking.',
      { title: 'Human compatible: AI and the problem of control', authors: ['Russell'], year: 2019, venue: 'Viking' },
    ],
    [
      'a question for a title',
      'Carlsmith, J. (2022, June 16). Is power-seeking AI an existential risk? arXiv.',
      { title: 'Is power-seeking AI an existential risk?', authors: ['Carlsmith'], year: 2022, venue: 'arXiv' },
    ],
    [
      'names with particles',
      'van den Oord, A., & Vinyals, O. (2017). Neural discrete representation learning. NeurIPS.',
      { title: 'Neural discrete representation learning', authors: ['van den Oord', 'Vinyals'] },
    ],
  ])('reads a reference as in %s', (_style, reference, known) => {
    expect(parseQuery(reference)).toMatchObject(known);
  });

  it.each([
    [
      'Later work by Tom Everitt and colleagues, "Reward tampering problems and solutions" (Synthese, 2021), formalized the distinction.',
      { title: 'Reward tampering problems and solutions', authors: ['Everitt'], year: 2021, venue: 'Synthese' },
    ],
    [
      'Nick Bostrom\'s 2003 paper "Ethical Issues in Advanced Artificial Intelligence" introduced the paperclip maximizer.[^4]',
      { title: 'Ethical Issues in Advanced Artificial Intelligence', authors: ['Bostrom'], year: 2003 },
    ],
    [
      'Earlier work in this vein includes Tsvi Benson-Tilsen and Nate Soares\'s 2016 workshop paper "Formalizing Convergent Instrumental Goals," which presented a toy model.',
      { title: 'Formalizing Convergent Instrumental Goals', authors: ['Benson-Tilsen'], year: 2016 },
    ],
    [
      'A more recent paper by Sven Neth, "Off-Switching Not Guaranteed" (Philosophical Studies, 2025), argues otherwise.',
      { title: 'Off-Switching Not Guaranteed', authors: ['Neth'], year: 2025, venue: 'Philosophical Studies' },
    ],
    [
      'Olle Häggström, in *Challenges to the Omohundro and Bostrom Framework for AI Motivations* (Foresight 21, 2018), examined it.',
      { authors: ['Häggström'], year: 2018, venue: 'Foresight' },
    ],
  ])('reads the title that a sentence names: %s', (sentence, known) => {
    expect(parseQuery(sentence)).toMatchObject(known);
  });

  it('finds no title in a sentence that quotes, claims, or names several works', () => {
    for (const sentence of [
      'Bostrom writes that "an agent is more likely to act in the future to maximize its present final goals."[^2]',
      'He used the word "drive" to mean a tendency that will arise from rationality alone.',
      'Large language models sometimes resist being shut down.',
      'Both "The Basic AI Drives" and "The Nature of Self-Improving Artificial Intelligence" say so.',
    ]) {
      expect(parseQuery(sentence).title, sentence).toBeUndefined();
    }
  });

  it('reads authors and year as works are called in running text', () => {
    expect(parseQuery('Bostrom 2012')).toEqual({ words: 'Bostrom 2012', authors: ['Bostrom'], year: 2012 });
    expect(parseQuery('Turner et al. (2021)')).toMatchObject({ authors: ['Turner'], year: 2021 });
    expect(parseQuery('Bostrom & Ćirković 2008, global catastrophic risks')).toMatchObject({
      authors: ['Bostrom', 'Ćirković'],
      year: 2008,
    });
  });

  it('takes a year at the end of typed words, and what is typed in quotation marks for a title', () => {
    expect(parseQuery('optimal policies seek power 2021')).toMatchObject({ year: 2021 });
    expect(parseQuery('"the basic ai drives" omohundro 2008')).toMatchObject({
      title: 'the basic ai drives',
      authors: ['omohundro'],
      year: 2008,
    });
  });

  it('takes an identifier out of the words, but no web address', () => {
    expect(parseQuery('Bostrom 2012 https://doi.org/10.1007/s11023-012-9281-3')).toEqual({
      words: 'Bostrom 2012',
      identifier: { kind: 'doi', value: '10.1007/s11023-012-9281-3' },
      authors: ['Bostrom'],
      year: 2012,
    });
    expect(parseQuery('see https://example.org/paper').identifier).toBeUndefined();
  });

  it('reads words without their markup', () => {
    expect(parseQuery('Agents *often* [resist](https://example.org) `change`.[^3]').words).toBe(
      'Agents often resist change.',
    );
  });

  it('answers for anything, and at once', () => {
    for (const text of ['', '"', '((((', '*'.repeat(50_000), 'A, '.repeat(20_000), '"a '.repeat(20_000)]) {
      const start = performance.now();
      parseQuery(text);
      expect(performance.now() - start).toBeLessThan(500);
    }
  });
});
