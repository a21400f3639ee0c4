import { describe, expect, it } from 'vitest';
import { parse } from '../../src/article/parse.ts';
import { applyEdits } from '../../src/edits/apply.ts';
import { citesByKeys, insertCitationKey } from '../../src/edits/citation-key.ts';

/** The text with a key cited behind these words of it. */
function cited(text: string, behind: string, key = 'bostrom2014'): string {
  return applyEdits(text, insertCitationKey(parse(text), text.indexOf(behind) + behind.length, key));
}

describe('citing a key', () => {
  it('puts it before the stop that ends the sentence', () => {
    expect(cited('It may resist. It may not.', 'It may resist.')).toBe('It may resist [@bostrom2014]. It may not.');
  });

  it('puts it where the cursor is, a space before it', () => {
    expect(cited('It may resist being stopped.', 'resist')).toBe('It may resist [@bostrom2014] being stopped.');
    expect(cited('It may resist being stopped.', 'resist ')).toBe('It may resist [@bostrom2014]being stopped.');
  });

  it('joins the citations that stand there', () => {
    expect(cited('It may [@turner2021, p. 3].', 'p. 3].')).toBe('It may [@turner2021, p. 3; @bostrom2014].');
  });

  it('takes no address and no lone @ for a citation', () => {
    expect(cited('Write to [me@example.org].', 'org].')).toBe('Write to [me@example.org] [@bostrom2014].');
    expect(cited('It is [the docs @ home].', 'home].')).toBe('It is [the docs @ home] [@bostrom2014].');
    expect(cited('It may [see -@turner2021].', 'turner2021].')).toBe('It may [see -@turner2021; @bostrom2014].');
  });

  it('puts a key with unusual characters in braces', () => {
    expect(cited('It may.', 'may.', 'a key, with more')).toBe('It may [@{a key, with more}].');
  });
});

describe('an article', () => {
  it('cites by keys when it has them and no footnotes', () => {
    expect(citesByKeys(parse('It may [@turner2021].'))).toBe(true);
    expect(citesByKeys(parse('It may [@turner2021].[^1]'))).toBe(false);
    expect(citesByKeys(parse('It may.'))).toBe(false);
  });
});
