import { describe, expect, it } from 'vitest';
import { quotesIn } from '../../src/claims/quotes.ts';

function quoted(text: string): readonly string[] {
  return quotesIn(text).spans.map(({ start, end }) => text.slice(start, end));
}

describe('quotation marks', () => {
  it('pair as they come, however little they hold', () => {
    expect(quoted('the "D" mission and the "E" mission')).toEqual(['"D"', '"E"']);
  });

  it('pair by kind', () => {
    expect(quoted('“a” «b» „c“ „d”')).toEqual(['“a”', '«b»', '„c“', '„d”']);
  });

  it('may hold those of another kind', () => {
    expect(quoted('“he said "no" to it”')).toEqual(['“he said "no" to it”']);
  });

  it('are open where nothing closes them', () => {
    expect(quotesIn('he said "no" and "then').open).toBe(17);
    expect(quotesIn('he said "no"').open).toBeNull();
  });

  it('are none where only one closes', () => {
    expect(quotesIn('the end.” And on')).toEqual({ spans: [], open: null });
  });
});
