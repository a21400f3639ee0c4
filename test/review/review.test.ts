import { describe, expect, it } from 'vitest';
import { parse } from '../../src/article/parse.ts';
import { createLibrary } from '../../src/references/library/library.ts';
import { countFootnotes } from '../../src/review/footnotes.ts';
import { review, type Review } from '../../src/review/review.ts';
import type { Settings } from '../../src/review/settings.ts';

function reviewOf(lines: readonly string[], rules: Settings['rules'] = {}): Review {
  return review(parse(lines.join('\n')), { library: createLibrary([]), known: () => null, rules });
}

const book = '[^1]: Bostrom, N. (2014). *Superintelligence*. Oxford University Press.';

describe('the status of an article', () => {
  it('is "needs-citations" while a marker has no definition', () => {
    expect(reviewOf(['A claim.[^1] Another.[^2]', '', book]).status).toBe('needs-citations');
  });

  it('is "needs-citations" while a definition is only a placeholder', () => {
    expect(reviewOf(['A claim.[^1]', '', '[^1]: Source needed: "A claim."']).status).toBe('needs-citations');
  });

  it('is "needs-citations" for prose that cites nothing at all', () => {
    expect(reviewOf(['A claim.']).status).toBe('needs-citations');
  });

  it('is "unresolved" while an error or warning is open', () => {
    expect(reviewOf(['A claim.[^1]', '', book, '[^2]: Nobody cites this work here.']).status).toBe('unresolved');
  });

  it('is "reviewed" when every marker has its reference and nothing is open', () => {
    expect(reviewOf(['A claim.[^1]', '', book]).status).toBe('reviewed');
  });

  it('does not hang on which rules are switched on', () => {
    expect(reviewOf(['A claim.[^1]'], { 'undefined-footnote': 'off' }).status).toBe('needs-citations');
  });
});

describe('the findings of a review', () => {
  it('are in order of position, whatever rule they come from', () => {
    const { findings } = reviewOf([
      'A claim[^1]. See 10.1000/182 and ISBN 978-0-19-967811-3.[^2]',
      '',
      '[^3]: Unused one here.',
    ]);
    const starts = findings.map(({ range }) => range.start);
    expect(starts).toEqual([...starts].sort((a, b) => a - b));
    expect(new Set(findings.map(({ rule }) => rule)).size).toBeGreaterThan(3);
  });

  it("have the rule's own severity, unless the settings say another", () => {
    const severity = (rules: Settings['rules']) =>
      reviewOf(['A claim.[^1]'], rules).findings.map((one) => one.severity);
    expect(severity({})).toEqual(['error']);
    expect(severity({ 'undefined-footnote': 'default' })).toEqual(['error']);
    expect(severity({ 'undefined-footnote': 'hint' })).toEqual(['hint']);
    expect(severity({ 'undefined-footnote': 'off' })).toEqual([]);
  });
});

describe('the footnotes of a review', () => {
  it('stand in order of first use, the unused ones last', () => {
    const { footnotes } = reviewOf([
      'B.[^b] A.[^a] B again.[^B]',
      '',
      '[^z]: Not used by anyone.',
      '[^a]: An author, a title.',
    ]);
    expect(footnotes.map(({ label, uses, state }) => ({ label, uses, state }))).toEqual([
      { label: 'b', uses: 2, state: 'undefined' },
      { label: 'a', uses: 1, state: 'defined' },
      { label: 'z', uses: 0, state: 'defined' },
    ]);
  });

  it('are counted by label, by use and by those with a reference', () => {
    const { footnotes } = reviewOf([
      'One.[^1][^2] Two.[^1]',
      '',
      '[^1]: Source needed: "One."',
      book.replace('1', '2'),
    ]);
    expect(countFootnotes(footnotes)).toEqual({ markers: 2, uses: 3, defined: 1 });
  });
});
