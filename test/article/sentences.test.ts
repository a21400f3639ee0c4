import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from '../../src/article/parse.ts';
import { findSentences } from '../../src/article/sentences.ts';

/** `|` stands where one sentence ends and the next begins. */
function expectSplit(marked: string): void {
  const text = marked.replaceAll('|', '');
  const found = findSentences(text, { start: 0, end: text.length }).map(({ start, end }) => text.slice(start, end));
  expect(found).toEqual(marked.split('|').map((sentence) => sentence.trim()));
}

describe('sentences', () => {
  it.each([
    'One sentence. |Another one.',
    'A claim.[^8] |Working on it.',
    'A claim.[^1][^2][^3] |Together they hold.',
    'A claim. [^8] |Working on it.',
    'A claim.[^8]',
    'A claim[^8]. |Working on it.',
    'A claim.[^8] |metr published it.',
    'A claim.[citation needed] |Another.',
    'A claim. [citation needed] |Another.',
    'A claim. <!-- a comment --> |Another.',
    'A claim.<!-- a comment --> |Another.',
    'A claim [@doe99, p. 33]. |Another.',
    'Turner et al. (2021) proved it. |They did.',
    'Turner et al. proved it.',
    'As shown by Turner et al. |The proof is short.',
    'As shown by Turner et al.[^8] |Nobody doubts it.',
    'See Smith, J. R. and K. L. Jones. |They agree.',
    'Stephen M. Omohundro wrote it. |He was first.',
    'J.R.R. Tolkien wrote it.',
    'It was drawn by E. A. Sedillot.',
    'In Reynolds v. Sims it was said.',
    'Vitamin C. |The next is D.',
    'It lies in the U.S. Department of State.',
    'It lies in the U.S. |The capital is Washington, D.C. |It is old.',
    'At 5 p.m. the train leaves.',
    'It was published in vol. 22, no. 2, pp. 71-85. |It is long.',
    'See Fig. 3 and Eq. (4). |Both matter.',
    'See Sec. IV for more.',
    'There is no. 5 and No. 6.',
    'He said no. |Then he left.',
    'Pi is 3.14159 or so. |It goes on.',
    'Use e.g. Python, i.e. a language, etc. in it.',
    'Apples, pears, etc. |Oranges are apart.',
    'Dr. Smith met Prof. Jones vs. Mr. Brown.',
    'He called it the "basic AI drives." |She did not.',
    'The "orthogonality thesis."[^1][^2] |Together they stand.',
    '“Is it so?” |Nobody knows.',
    '"Stop!" he said. |Nobody moved.',
    '(This stands in brackets.) |This does not.',
    'It was published (IOS Press, 2008).[^1] |He argued so.',
    'What is it? |A drive! |Indeed.',
    'Really?! |Yes.',
    'He waited... |Then he left.',
    'He waited … and left.',
    'It ended in 2008. |2009 was worse.',
    'Growth was 5.2 %. |That is much.',
    'Visit example.com. |It is a site.',
    'See https://example.com/a.b.C for more. |It is there.',
    'It ran on version 2.0. |iPhone users waited.',
    'Acme Inc. bought it. |Acme Ltd. Partners did not.',
    'Martin Luther King Jr. spoke. |All listened.',
    'On Jan. 5 and Sept. 11 it rained.',
    'About 400 B.C. |The city fell.',
    'St. Petersburg lies on the Neva. |It is cold.',
    '*An emphasised sentence.* |**A strong one.** |Plain.',
    'First line\nof a sentence. |Second\none.',
    'これは文です。|次の文です。',
    '1. Introduction',
    'A. Turner wrote it.',
    'No full stop at the end',
  ])('of %j', expectSplit);

  it('do not end in code, in the destinations of links or in notes', () => {
    const text = 'Run `a. B` now. See [it](x.html "A. B") here.^[A note. With two.] Next $a. B$ one.';
    const [block] = parse(text).blocks;
    expect(block?.sentences.map(({ start, end }) => text.slice(start, end))).toEqual([
      'Run `a. B` now.',
      'See [it](x.html "A. B") here.^[A note. With two.]',
      'Next $a. B$ one.',
    ]);
  });

  it('are apart in list items, table cells and quotes, and one in a heading', () => {
    const lines = [
      '# 1. A title. Really',
      '',
      '- one',
      '- two. Three',
      '',
      '| a | bee. C |',
      '|---|---|',
      '',
      '> Quoted. Again',
      '> and on. End',
    ];
    const text = lines.join('\n');
    const found = parse(text).blocks.map(({ sentences }) => sentences.map(({ start, end }) => text.slice(start, end)));
    expect(found).toEqual([
      ['1. A title. Really'],
      ['one'],
      ['two.', 'Three'],
      ['a', 'bee.', 'C'],
      ['Quoted.', 'Again\n> and on.', 'End'],
    ]);
  });

  it('cover all words once, in order', () => {
    const piece = fc.constantFrom(
      'a',
      'A',
      ' ',
      '. ',
      '.',
      '[^1]',
      '"',
      ')',
      '\n',
      '! ',
      '…',
      'et al. ',
      'U.S. ',
      '[',
      ']',
      '*',
      '。',
      '5',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 14 }), (pieces) => {
        const text = pieces.join('');
        let end = 0;
        for (const sentence of findSentences(text, { start: 0, end: text.length })) {
          expect(text.slice(end, sentence.start).trim()).toBe('');
          expect(sentence.start).toBeLessThan(sentence.end);
          end = sentence.end;
        }
        expect(text.slice(end).trim()).toBe('');
      }),
    );
  });
});
