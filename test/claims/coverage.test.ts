import { describe, expect, it } from 'vitest';
import { coverages, inWords, reported, told } from './claiming.ts';

/** A sentence of seven words that credits nobody and goes on with nothing. */
const plain = ['Oil was dear.', 'Rain fell all night.', 'Glass broke often.', 'Nobody slept.', 'Ropes were wet.'];

describe('a sentence that stays with the source just cited', () => {
  it.each([
    [
      'speaks of its authors',
      'Bostrom and Yudkowsky wrote on the ethics of machines.[^1] The authors define moral status in two parts.',
      'source',
    ],
    [
      'says "he" of the author',
      'Omohundro described the drives of machines in 2008.[^1] He used the word "drive" for a tendency.',
      'pronoun',
    ],
    [
      'says "they" of the authors',
      'Turner and colleagues studied agents.[^1] They prove that most reward functions make it optimal to seek power.',
      'pronoun',
    ],
    [
      'speaks of the study',
      'Researchers measured how models behave under pressure.[^1] The study placed sixteen models in a company.',
      'source',
    ],
    [
      'speaks of the book by its year',
      'Bostrom had described convergent goals in 2012.[^1] The 2014 book added a list of means.',
      'source',
    ],
    [
      'names whom the sentence before writes in lower case, as links and handles do',
      'Tests of deception were published by apollo in 2024.[^1] Apollo reported that five of six models schemed.',
      'name',
    ],
    [
      'speaks of the team',
      'Models were watched while they played chess.[^1] The team reported that some of them changed the board.',
      'source',
    ],
    [
      'names its author by family name alone',
      'The lens was designed by Augustin-Jean Fresnel.[^1] Fresnel noted that the light was seen from twenty miles.',
      'name',
    ],
    [
      'speaks of what belongs to its author',
      'The lamp was invented by Argand.[^1] Argand\u2019s lamp gave the light of seven candles.',
      'name',
    ],
    [
      'speaks of the work of its author',
      "Gallow examined the thesis in 2024.[^1] Gallow's paper says that it holds for some agents only.",
      'name',
    ],
    [
      'uses the acronym that the sentence before gives',
      'The International Hydrographic Organization (IHO) published a list.[^1] The IHO reported that it is complete.',
      'name',
    ],
    ['says "its" of the thing', 'The lens was described by Fresnel.[^1] Its rings bend the light.', 'pronoun'],
    ['says "in it"', 'The treatise appeared in 1822.[^1] In it the rings of glass are drawn.', 'pronoun'],
    [
      'speaks of the thing by name again',
      'A mantle of gauze glows in the flame.[^1] The mantle was dipped in thorium.',
      'subject',
    ],
  ])('%s', (_, text, how) => {
    expect(told(text)).toEqual(['cited [^1]', `earlier [^1] ${how}`]);
  });

  it('hands the source on from sentence to sentence, and says how the first of the thread stays with it', () => {
    expect(told('The lens was described by Fresnel.[^1] Its rings bend the light. This made the beam strong.')).toEqual(
      ['cited [^1]', 'earlier [^1] pronoun', 'earlier [^1] pronoun'],
    );
  });

  it('takes the last of several markers', () => {
    expect(told('The lens was described by Fresnel.[^1][^2] Its rings bend the light.')).toEqual([
      'cited [^1]',
      'earlier [^2] pronoun',
    ]);
  });

  it('loses the source behind a sentence that starts on something else', () => {
    expect(told('The lens was described by Fresnel.[^1] Some towers are painted white. It keeps them cool.')).toEqual([
      'cited [^1]',
      'starts-anew',
      'starts-anew',
    ]);
  });

  it('does not stay with a source of the paragraph before', () => {
    const lines = [
      'Omohundro described the drives of machines in 2008.[^1]',
      '',
      'He argued that 96 percent of all machines would have them.',
    ];
    expect(reported(lines).map(({ coverage }) => inWords(coverage))).toEqual(['nothing-cited']);
  });
});

describe('a sentence that names another work or person', () => {
  it.each([
    [
      'whose later work is told',
      'Omohundro described drives in 2008.[^1] Later work by Tom Everitt and colleagues formalized the incentives.',
    ],
    [
      'with title, venue and year',
      'Gallow examined the thesis in 2024.[^1] Olle H\u00e4ggstr\u00f6m, in "Challenges to the Thesis" (Foresight, 2018), examined it.',
    ],
    [
      'in a follow-up of the same people, which is another work',
      'Apollo published its tests in 2024.[^1] Apollo\'s follow-up "More Capable Models Are Better at Scheming" (2025) went on.',
    ],
    [
      'whose experiments are told',
      "Shutdown was discussed by Omohundro.[^1] Palisade Research's experiments showing sabotage were reported widely.",
    ],
    [
      'by "according to"',
      'The lens was described by Fresnel.[^1] According to Brewster, the idea was much older than that.',
    ],
    ['by what they said', 'The lens was described by Fresnel.[^1] Brewster argued that the idea was his own.'],
  ])('is not covered: %s', (_, text) => {
    expect(told(text)).toEqual(['cited [^1]', 'names-another']);
  });

  it('is not covered by its continuation either', () => {
    expect(
      told(
        'Gallow examined the thesis in 2024.[^1] Olle H\u00e4ggstr\u00f6m, in "Challenges to the Thesis" (Foresight, 2018), examined it. H\u00e4ggstr\u00f6m concluded that the thesis stands.',
      ),
    ).toEqual(['cited [^1]', 'names-another', 'names-another']);
  });

  it('is covered by its own citation', () => {
    expect(
      told(
        'The lens was described by Fresnel.[^1] Brewster argued that the idea was his own.[^2] He said so for years.',
      ),
    ).toEqual(['cited [^1]', 'cited [^2]', 'earlier [^2] pronoun']);
  });

  it('is not covered by a later citation of what somebody else says', () => {
    expect(told('Smith argued that lamps are dear. Jones argued that they are cheap.[^1]')).toEqual([
      'names-another',
      'cited [^1]',
    ]);
  });

  it('is covered by the citation of the sentence that holds another against it', () => {
    expect(told('Brewster criticized the lens. Conversely, Stevenson described it as a wonder.[^1]')).toEqual([
      'later [^1]',
      'cited [^1]',
    ]);
  });

  it('is covered by a later citation whose sentence names them too, or nobody', () => {
    expect(told('Smith argued that lamps are dear. Against Smith, Jones argued that they are cheap.[^1]')).toEqual([
      'later [^1]',
      'cited [^1]',
    ]);
    expect(told('Smith argued that lamps are dear. Oil was the reason.[^1]')).toEqual(['later [^1]', 'cited [^1]']);
  });

  it('is reported although a citation stands on either side, and the citation is told', () => {
    const lines = [
      'Omohundro described drives in 2008.[^1] Later work by Tom Everitt and colleagues argued that these are incentives.',
    ];
    const [claim] = reported(lines, { preset: 'default' });
    expect(claim?.level).toBe('warning');
    expect(claim?.coverage).toMatchObject({ kind: 'none', why: 'names-another', citation: { label: '[^1]' } });
  });
});

describe('a citation further on', () => {
  it('covers the three sentences before it, and not the fourth', () => {
    const text = `${plain.join(' ')}[^1]`;
    expect(told(text)).toEqual(['too-far', 'later [^1]', 'later [^1]', 'later [^1]', 'cited [^1]']);
  });

  it('tells how many sentences it is away', () => {
    const all = coverages(`${plain.slice(0, 3).join(' ')}[^1]`);
    expect(all.map((coverage) => (coverage.kind === 'later' ? coverage.sentences : null))).toEqual([2, 1, null]);
  });

  it('names the citation that is too far', () => {
    expect(coverages(`${plain.join(' ')}[^1]`)[0]).toMatchObject({ citation: { label: '[^1]' } });
  });

  it('covers a quotation in its own or the sentence before only', () => {
    expect(told('Oil was dear. Rain fell. Glass broke.[^1]', { isQuotation: true })).toEqual([
      'too-far',
      'later [^1]',
      'cited [^1]',
    ]);
    const quoted = 'The keeper wrote: "No ship has passed here without a greeting."';
    expect(reported([`${quoted} Rain fell on the sea all night.[^1]`])).toEqual([]);
    const away = reported([`${quoted} Rain fell on the sea. The wind blew from the north.[^1]`]);
    expect(away.map(({ held, coverage }) => [held[0]?.reason, inWords(coverage)])).toEqual([['quotation', 'too-far']]);
  });

  it('takes the nearest one', () => {
    expect(told('Oil was dear. Rain fell.[^2] Glass broke.[^1]')[0]).toBe('later [^2]');
  });

  it('belongs to its sentence behind the full stop, with a space or without', () => {
    expect(told('Oil was dear.[^1] Rain fell.')[0]).toBe('cited [^1]');
    expect(told('Oil was dear. [^1] Rain fell.')[0]).toBe('cited [^1]');
    expect(told('Oil was dear[^1]. Rain fell.')[0]).toBe('cited [^1]');
  });
});

describe('how far a citation reaches', () => {
  const text = `${plain.join(' ')}[^1] Wind came.`;

  it('is its sentence alone with "sentence"', () => {
    expect(told(text, { reach: 'sentence' })).toEqual([
      ...Array.from({ length: 4 }, () => 'elsewhere'),
      'cited [^1]',
      'elsewhere',
    ]);
    expect(told('Fresnel described the lens.[^1] He used glass.', { reach: 'sentence' })[1]).toBe('elsewhere');
  });

  it('is three sentences back, and what goes on with it, with "window"', () => {
    expect(told(text)).toEqual(['too-far', 'later [^1]', 'later [^1]', 'later [^1]', 'cited [^1]', 'starts-anew']);
  });

  it('is the whole paragraph with "paragraph", but for what names another', () => {
    expect(told(text, { reach: 'paragraph' })).toEqual([
      ...Array.from({ length: 4 }, () => 'later [^1]'),
      'cited [^1]',
      'earlier [^1] subject',
    ]);
    expect(
      told('The lens was described by Fresnel.[^1] Brewster argued that it was his.', { reach: 'paragraph' })[1],
    ).toBe('names-another');
  });

  it('never gives more claims when it is wider', () => {
    const article = [`In 2019, 96 percent of the lamps burned oil. ${text} In 1999, 12 percent of them burned gas.`];
    const counts = (['sentence', 'window', 'paragraph'] as const).map(
      (coverage) => reported(article, { coverage }).length,
    );
    expect(counts).toEqual([2, 2, 0]);
  });
});
