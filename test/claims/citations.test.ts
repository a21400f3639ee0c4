import { describe, expect, it } from 'vitest';
import { coverages, inWords, reported, told } from './claiming.ts';

describe('what counts as a citation', () => {
  it.each([
    ['a footnote', 'Oil was dear.[^1]', 'cited [^1]'],
    ['a footnote that nothing defines', 'Oil was dear.[^missing]', 'cited [^missing]'],
    ['an inline note', 'Oil was dear.^[Smith, *Lamps* [2nd ed.], p. 3]', 'cited ^[...]'],
    ['a key in brackets', 'Oil was dear [@smith2001, p. 3].', 'cited @smith2001'],
    ['a key in the text', 'Oil was dear, as @smith2001 says.', 'cited @smith2001'],
    ['a role', 'Oil was dear {cite}`smith2001`.', 'cited {cite}`smith2001`'],
    ['a role with a variant', 'Oil was dear {cite:p}`smith2001`.', 'cited {cite:p}`smith2001`'],
    ['a link to another site', 'Oil was [dear](https://example.org/oil).', 'cited https://example.org/oil'],
    ['an address', 'Oil was dear <https://example.org/oil>.', 'cited https://example.org/oil'],
    ['a DOI', 'Oil was dear (doi:10.1000/182).', 'cited doi:10.1000/182'],
    ['a bare DOI', 'Oil was dear, 10.1000/182.', 'cited 10.1000/182'],
    ['an arXiv number', 'Oil was dear (arXiv:2101.00001).', 'cited arXiv:2101.00001'],
    ['an ISBN', 'Oil was dear (ISBN 978-0-306-40615-7).', 'cited ISBN 978-0-306-40615-7'],
  ])('is %s', (_, text, coverage) => {
    expect(told(text)).toEqual([coverage]);
  });

  it.each([
    ['a link inside the same site', 'Oil was [dear](/oil.md) and [rare](../rare.md).'],
    ['a link inside the same page', 'Oil was [dear](#price).'],
    ['a cross-reference to a figure', 'Oil was dear, as @fig-1 shows.'],
    ['a cross-reference to a section', 'Oil was dear [@sec-oil; @tbl:prices].'],
    ['a role that does not cite', 'Oil was dear {ref}`oil`.'],
    ['a marker in code', 'Oil was `[^1]` dear.'],
    ['an ISBN whose check digit is wrong', 'Oil was dear (ISBN 978-0-306-40615-8).'],
    ['a mail address', 'Oil was dear, says me@example.org.'],
  ])('is not %s', (_, text) => {
    expect(told(text)).toEqual(['nothing-cited']);
  });

  it.each([
    ['(Smith, 2001)', 'Oil was dear (Smith, 2001).', '(Smith, 2001)'],
    ['(Smith and Jones 2001a, p. 3)', 'Oil was dear (Smith and Jones 2001a, p. 3).', '(Smith and Jones 2001a, p. 3)'],
    ['(Smith et al., 2001; Lee, 2002)', 'Oil was dear (Smith et al., 2001; Lee, 2002).', null],
    ['Smith (2001)', 'Smith (2001) says that oil was dear.', '(2001)'],
    ['[12]', 'Oil was dear [12].', '[12]'],
    ['[3, 4]', 'Oil was dear [3, 4].', '[3, 4]'],
    ['[5-7]', 'Oil was dear [5-7].', '[5-7]'],
  ])('is %s where the article lists its sources, and only there', (_, text, label) => {
    expect(told(text)).toEqual(['nothing-cited']);
    const [coverage] = coverages(text, { hasSourceList: true });
    expect(coverage?.kind).toBe('cited');
    if (label !== null) expect(inWords(coverage ?? expect.fail())).toBe(`cited ${label}`);
  });

  it.each([
    ['(p. 85)', 'He wrote that oil was "dear beyond all reason" (p. 85).'],
    ['(pp. 12-14)', 'He wrote that oil was "dear beyond all reason" (pp. 12-14).'],
    ['(The Price of Light, p. 85)', 'He wrote that oil was "dear beyond all reason" (The Price of Light, p. 85).'],
  ])('is the page of a work that the text names: %s', (label, text) => {
    expect(told(text)).toEqual([`cited ${label}`]);
  });

  it('is not a year or a remark in parentheses', () => {
    const text = 'Oil was dear (2001). Gas was cheap (see there). Rain fell (in March 2001). A book (12 pp) burned.';
    expect(told(text, { hasSourceList: true })).toEqual([1, 2, 3, 4].map(() => 'nothing-cited'));
  });

  const figure = 'In a survey, 96 percent of the keepers burned oil (Smith, 2001).';
  const sources = ['', '## References', '', 'Smith, J. (2001). Lamps.'];

  it('knows from a section of references that (Smith, 2001) points into it', () => {
    expect(reported([figure])).toHaveLength(1);
    expect(reported([figure, ...sources])).toEqual([]);
  });

  it('does as the setting says rather', () => {
    expect(reported([figure], { authorYear: 'on' })).toEqual([]);
    expect(reported(['# Lamps', '', '## Oil', '', figure, ...sources], { authorYear: 'off' })).toHaveLength(1);
  });
});
