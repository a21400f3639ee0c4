import { describe, expect, it } from 'vitest';
import { reported, written } from './reporting.ts';

const quotation = 'The keeper wrote that "no ship has ever passed this rock without a greeting" in his diary.';
const lines = ['# Keepers', '', `${quotation}[^1]`, '', '## Ships', '', quotation, '', '[^1]: doi:10.1000/182'];

describe('the report in Markdown', () => {
  it('says the status first, and what matters most', () => {
    const report = written('markdown', [reported(lines)]);
    expect(report).toContain('**Has open findings.** 1 of 2 claims have no source that readers can find.');
  });

  it('draws what has a source with characters, and leads to the sections', () => {
    const report = written('markdown', [reported(lines)]);
    expect(report).toContain('| [Keepers](<./article.md#L1>) | \u2588 | 1 of 1 | 0 | 0 |');
    expect(report).toContain('| [Ships](<./article.md#L5>) | \u2591 | 0 of 1 | 0 | 1 |');
  });

  it('lists findings by rule, with links to their lines', () => {
    const report = written('markdown', [reported(lines)]);
    expect(report).toContain('#### Unsourced claim (1)');
    expect(report).toMatch(/- warning: A quotation needs a source: .* \(line \[7\]\(<\.\/article\.md#L7>\)\)/);
  });

  it('names what is held against a reference', () => {
    const notices = [{ kind: 'retraction', date: '2024-02-02', source: 'publisher' }] as const;
    const report = written('markdown', [reported(lines, { facts: { 'doi:10.1000/182': { notices } } })]);
    expect(report).toContain(
      '| [doi:10.1000/182](<https://doi.org/10.1000/182>) | Retracted on 2024-02-02, said the publisher. | line [3](<./article.md#L3>) |',
    );
  });

  it('keeps an address in its cell whatever it holds', () => {
    const report = written('markdown', [reported(['See <https://example.org/a|b>.'])]);
    expect(report).toContain('](<https://example.org/a%7Cb>) | nobody was asked | line [1]');
  });

  it('has an overview where there are several articles', () => {
    const report = written('markdown', [reported(lines), reported(['# B', '', 'Short.'])], ['"c.md" is not there.']);
    expect(report).toContain('## Articles');
    expect(report).toContain('| Keepers | Has open findings | 1 of 2 | 1 warning |');
    expect(report).toContain('- Problem: "c.md" is not there.');
  });
});
