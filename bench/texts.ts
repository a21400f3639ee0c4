import { existsSync, readFileSync } from 'node:fs';

/**
 * The texts the benchmarks run on: the first user's article where it is at hand, else the example, brought to the size
 * asked for. Each copy differs from the others in one word a paragraph, so that nothing is fast only because it was seen before.
 */
const candidates = ['../../shared/articles/instrumental-convergence.md', '../examples/instrumental-convergence.md'];

/** The article's text, without its front matter. */
export function article(): string {
  const found = candidates.map((path) => new URL(path, import.meta.url)).find((url) => existsSync(url));
  if (found === undefined)
    throw new Error('No article to measure on: examples/instrumental-convergence.md is missing.');
  const text = readFileSync(found, 'utf8');
  return text.replace(/^---\n[^]*?\n---\n/, '');
}

/** About `words` words of prose: copies of the article, no paragraph twice. */
export function prose(words: number): string {
  const text = article();
  const own = countWords(text);
  const copies: string[] = [];
  for (let count = 0, copy = 0; count < words; count += own, copy += 1) {
    copies.push(text.replace(/(^|\n\n)(?=\S)/g, (gap) => `${gap}${copy === 0 ? '' : `Copy${String(copy)} `}`));
  }
  return copies.join('\n');
}

/** About `words` words dense in markup: emphasis, links, code, lists, tables, quotes in every paragraph. */
export function markup(words: number): string {
  const parts: string[] = [];
  for (let index = 0, count = 0; count < words; index += 1, count += 46) {
    const n = String(index);
    parts.push(
      `Paragraph ${n} has *emphasis*, **strong**, \`code\`, a [link](https://example.org/${n}) and a marker.[^${n}]`,
      `- item *${n}* with [text](https://example.org/a/${n})\n- another **item** with \`code ${n}\`\n  - nested [^${n}]`,
      `> A quote of *${n}* that [cites](https://example.org/q/${n}) something.[^${n}]`,
      `| a ${n} | b |\n| --- | --- |\n| *x* | [y](https://example.org/t/${n}) |`,
    );
  }
  return `${parts.join('\n\n')}\n`;
}

export function countWords(text: string): number {
  return text.split(/\s+/).filter(Boolean).length;
}
