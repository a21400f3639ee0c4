import { describe, expect, it } from 'vitest';
import { invalidIdentifier as rule } from '../../src/rules/invalid-identifier.ts';
import { check, fixesOf, reported } from './checking.ts';

describe('an identifier that cannot be one', () => {
  it('is reported with the reason, in the text and in footnotes', () => {
    const lines = ['See ISBN 978-0-19-967811-3.[^1]', '', '[^1]: Bostrom. ISBN 9780199678113'];
    expect(reported(rule, lines)).toEqual(['ISBN 978-0-19-967811-3', 'ISBN 9780199678113']);
    expect(check(rule, lines)[0]?.message).toMatch(
      /^"ISBN 978-0-19-967811-3" cannot be right: .*\. Compare it with the work itself\.$/,
    );
  });

  it('is not reported when it can be one', () => {
    expect(
      reported(rule, ['ISBN 978-0-19-967811-2, doi:10.1000/182, arXiv:1912.01683, <https://example.org>']),
    ).toEqual([]);
  });

  it('is never replaced unasked', () => {
    for (const fix of fixesOf(rule, ['See ISBN 978-0-19-967811-3.'])) expect(fix.automatic).toBe(false);
  });
});
