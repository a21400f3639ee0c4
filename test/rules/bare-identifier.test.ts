import { describe, expect, it } from 'vitest';
import { bareIdentifier as rule } from '../../src/rules/bare-identifier.ts';
import { afterFix, fixesOf, reported } from './checking.ts';

describe('an identifier in the text', () => {
  it('is reported when no footnote cites it', () => {
    expect(reported(rule, ['See arXiv:1912.01683 and 10.1000/182.', '', 'On https://example.org/page too.'])).toEqual([
      'arXiv:1912.01683',
      '10.1000/182',
      'https://example.org/page',
    ]);
  });

  it('is reported in angle brackets when it names a work', () => {
    expect(reported(rule, ['See <https://doi.org/10.1000/182> and <https://example.org>.'])).toEqual([
      'https://doi.org/10.1000/182',
    ]);
  });

  it.each([
    ['a marker stands behind it', ['Shown (arXiv:1912.01683).[^8]']],
    ['a marker follows in its sentence', ['Shown in arXiv:1912.01683 and, some say, elsewhere.[^8]']],
    ['it stands in a footnote', ['A.[^1]', '', '[^1]: Turner, arXiv:1912.01683']],
    ['it is where a link leads', ['See [the paper](https://doi.org/10.1000/182).']],
    ['it stands in a heading', ['# On arXiv:1912.01683']],
    [
      'it stands in a list of sources',
      ['# A', '', '## Further reading', '', '- Turner, arXiv:1912.01683', '', 'Also doi:10.1000/182.'],
    ],
    ['it cannot be one, which is a fault of its own', ['See ISBN 978-0-19-967811-3.']],
    ['it stands in an inline note', ['A claim.^[Turner [and others], arXiv:1912.01683.] More.']],
    ['a shortcode is told it', ['{{< video https://example.org/v >}} and {{% cite 10.1000/182 %}}']],
    ['it is code', ['Run `cite 10.1000/182`.']],
  ])('is not reported when %s', (_, lines) => {
    expect(reported(rule, lines)).toEqual([]);
  });

  it('is reported again behind the list of sources', () => {
    expect(reported(rule, ['## References', '', 'doi:10.1000/1', '', '## Outlook', '', 'See doi:10.1000/2.'])).toEqual([
      'doi:10.1000/2',
    ]);
  });

  it('is reported behind an inline note', () => {
    expect(reported(rule, ['A claim.^[A note.] See doi:10.1000/182.'])).toEqual(['doi:10.1000/182']);
  });

  it('is reported when the marker belongs to another sentence', () => {
    expect(reported(rule, ['Shown before.[^1] Also in doi:10.1000/182. Then more.[^2]'])).toEqual(['doi:10.1000/182']);
  });

  it('in brackets gives way to a marker behind the punctuation', () => {
    const lines = ['A.[^1] Shown (doi:10.1000/182). More.', '', '[^1]: One work.'];
    expect(afterFix(rule, lines)).toEqual([
      'A.[^1] Shown.[^2] More.',
      '',
      '[^1]: One work.',
      '[^2]: Reference of doi:10.1000/182',
    ]);
  });

  it('that the sentence needs stays, with a marker behind it', () => {
    const lines = ['As doi:10.1000/182 shows, it is so.'];
    expect(afterFix(rule, lines)).toEqual([
      'As doi:10.1000/182[^1] shows, it is so.',
      '',
      '[^1]: Reference of doi:10.1000/182',
    ]);
    expect(reported(rule, afterFix(rule, lines))).toEqual([]);
  });

  it.each([
    ['- (doi:10.1000/182) shows it', '- [^1] shows it'],
    ['1. (doi:10.1000/182)', '1. [^1]'],
    ['- a\n\n  (doi:10.1000/182) b', '- a\n\n  [^1] b'],
    ['> a\n> (doi:10.1000/182) b', '> a\n> [^1] b'],
    ['It is \\(doi:10.1000/182) so', 'It is \\(doi:10.1000/182[^1]) so'],
    ['It is (doi:10.1000/182)[so](x)', 'It is (doi:10.1000/182[^1])[so](x)'],
  ])('gives way without a change to the markup around it: %j', (text, expected) => {
    expect(afterFix(rule, [text]).join('\n').split('\n\n[^1]:')[0]).toBe(expected);
  });

  it('in angle brackets keeps them whole', () => {
    expect(afterFix(rule, ['See <https://doi.org/10.1000/182> for it.'])[0]).toBe(
      'See <https://doi.org/10.1000/182>[^1] for it.',
    );
  });

  it('is never cited unasked', () => {
    expect(fixesOf(rule, ['See doi:10.1000/182.'])).toMatchObject([{ automatic: false, preferred: false }]);
  });
});
