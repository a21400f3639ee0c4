import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Article } from '../../src/article/article.ts';
import { parse } from '../../src/article/parse.ts';
import { document, markdown, realArticles } from './texts.ts';

function kinds(text: string): string[] {
  return parse(text).blocks.map(({ kind, containers }) => [...containers, kind].join(' > '));
}

describe('blocks', () => {
  it('are the leaves of the Markdown tree with what they stand in', () => {
    const text = document(
      '# T',
      '',
      'p',
      '',
      '- > p',
      '',
      '[^1]: p',
      '',
      '    ```',
      '    c',
      '    ```',
      '',
      '| a |',
      '|---|',
      '',
      '---',
      '',
      '<hr>',
      '',
      '[r]: /x',
      '',
      '$$',
      'x',
      '$$',
    );
    expect(kinds(text)).toEqual([
      'heading',
      'paragraph',
      'list-item > block-quote > paragraph',
      'footnote-definition > paragraph',
      'footnote-definition > code',
      'table',
      'thematic-break',
      'html',
      'link-definition',
      'math',
    ]);
  });

  it('begin with the front matter', () => {
    expect(kinds('---\ntitle: T\n---\n# T')).toEqual(['front-matter', 'heading']);
    expect(kinds('\uFEFF---\r\ntitle: T\r\n---\r\n# T')).toEqual(['front-matter', 'heading']);
    expect(kinds('text\n\n---\ntitle: T\n---\n')).toEqual(['paragraph', 'thematic-break', 'heading']);
  });

  it('are empty for an empty text', () => {
    expect(parse('').blocks).toEqual([]);
    expect(parse('\n\n \t\n').blocks).toEqual([]);
    expect(parse('\uFEFF').blocks).toEqual([]);
  });
});

describe('offsets', () => {
  it.each([
    ['a byte order mark', '\uFEFFA claim.[^1] 10.1000/182'],
    ['Windows line ends', 'One\r\n\r\nA claim.[^1]\r\n10.1000/182'],
    ['old Macintosh line ends', 'One\r\rA claim.[^1]\r10.1000/182'],
    ['tabs', '-\tA\tclaim.[^1]\t10.1000/182'],
    ['astral characters', '\u{1f600}\u{1f600} claim.[^1] *\u{1f600}* 10.1000/182'],
    ['NUL', '\0 claim\0.[^1] *\0* 10.1000/182'],
    ['escapes and character references', '\\* &copy; claim.[^1] \\_ &amp; 10.1000/182'],
  ])('are those of the text with %s', (_, text) => {
    const { references, identifiers } = parse(text);
    expect(references.map(({ range }) => text.slice(range.start, range.end))).toEqual(['[^1]']);
    expect(identifiers.map(({ range }) => text.slice(range.start, range.end))).toEqual(['10.1000/182']);
  });

  it('hold in all Markdown: every reference, identifier and key is at its range', () => {
    fc.assert(
      fc.property(fc.constantFrom('', '\uFEFF', '---\na: b\n---\n'), markdown, (head, body) => {
        expectInPlace(parse(head + body));
      }),
      { numRuns: 500 },
    );
  });

  it('hold in real articles', (context) => {
    const articles = realArticles(10);
    if (articles.length === 0) context.skip('no articles in ../shared/data/wikipedia');
    for (const text of articles) expectInPlace(parse(text));
  }, 60_000);

  function expectInPlace(article: Article): void {
    const { text } = article;
    expect(article.chunks.map(({ chunk }) => chunk.text).join('')).toBe(text);
    for (const { range, label, labelRange } of article.references) {
      expect(text.slice(range.start, range.end)).toBe(`[^${label}]`);
      expect(text.slice(labelRange.start, labelRange.end)).toBe(label);
    }
    for (const { range, label, contentRange } of article.definitions) {
      expect(text.slice(range.start).startsWith(`[^${label}]:`)).toBe(true);
      expect(contentRange.end).toBe(range.end);
    }
    for (const { range, raw } of article.identifiers) expect(text.slice(range.start, range.end)).toBe(raw);
    for (const { range, key } of article.citationKeys) expect(text.slice(range.start, range.end)).toContain(key);
    for (const { range, sentences } of article.blocks) {
      for (const sentence of sentences) {
        expect(sentence.start).toBeGreaterThanOrEqual(range.start);
        expect(sentence.end).toBeLessThanOrEqual(range.end);
      }
    }
  }
});

describe('identifiers', () => {
  function found(text: string): string[] {
    return parse(text).identifiers.map(({ kind, value, context }) => `${context} ${kind} ${value}`);
  }

  it('are found in prose, definitions, tables and headings', () => {
    const text = document('# arXiv:1912.01683', '', '[^1]: doi:10.1000/182', '', '| 10.1000/183 |', '|---|');
    expect(found(text)).toEqual(['text arxiv 1912.01683', 'text doi 10.1000/182', 'text doi 10.1000/183']);
  });

  it('are found in autolinks and the destinations of links and images', () => {
    const text =
      '<https://doi.org/10.1000/1> [a](https://arxiv.org/abs/1912.01683 "t") ![b](<https://example.org/c d>)\n\n[r]: https://doi.org/10.1000/2';
    expect(found(text)).toEqual(
      [
        'autolink doi 10.1000/1',
        'link arxiv 1912.01683',
        'link url https://example.org/c%20d',
        'link doi 10.1000/2',
      ].map((line) => line.replace('%20', ' ')),
    );
  });

  it('are none in code, HTML and the paths of the same site', () => {
    expect(found('`10.1000/1` <a href="https://doi.org/10.1000/2">x</a> [a](other.md) [b](#c)')).toEqual([]);
  });

  it('are reported once where a link shows what it leads to', () => {
    expect(found('[10.1000/182](https://doi.org/10.1000/182)')).toEqual(['link doi 10.1000/182']);
    expect(found('[10.1000/183](https://doi.org/10.1000/182)')).toEqual([
      'text doi 10.1000/183',
      'link doi 10.1000/182',
    ]);
  });

  it('end before a marker', () => {
    expect(found('10.1000/182[^1] and https://example.org/a[^2]')).toEqual([
      'text doi 10.1000/182',
      'text url https://example.org/a',
    ]);
  });

  it('are read through escapes, with their range in the source', () => {
    const text = 'See 10.1000/foo\\_bar.';
    const [identifier] = parse(text).identifiers;
    expect(identifier?.value).toBe('10.1000/foo_bar');
    expect(identifier?.raw).toBe('10.1000/foo\\_bar');
    expect(parse('https://example.org/?a=1&amp;b=2&#38;c').identifiers[0]?.value).toBe(
      'https://example.org/?a=1&b=2&c',
    );
  });
});

describe('citation keys', () => {
  it.each([
    ['See [@doe99, pp. 33-35; also @smith:2004a].', ['doe99', 'smith:2004a']],
    ['@doe99 says so.', ['doe99']],
    ['As @{https://example.com/bib?name=foobar&date=2000} shows', ['https://example.com/bib?name=foobar&date=2000']],
    ['Write to me@example.org', []],
    ['`@code` \\@escaped', []],
  ])('in %j', (text, keys) => {
    expect(parse(text).citationKeys.map(({ key }) => key)).toEqual(keys);
  });
});

describe('math', () => {
  it.each([
    ['$x_1$ and $$y$$', ['$x_1$', '$$y$$']],
    ['from $5 to $10', []],
    ['$5,000–$6,000 or US$7 and A$8', []],
    ['$a [^1] b$', []],
    ['$$\nx\n\ny\n$$', ['$$\nx', '$$']],
  ])('in %j', (text, math) => {
    expect(parse(text).opaque.map(({ start, end }) => text.slice(start, end))).toEqual(math);
  });
});

describe('hostile texts', () => {
  it.each([
    ['brackets', '[ (]('.repeat(10_000)],
    ['emphasis', '*a **b '.repeat(10_000)],
    ['undefined markers', '*'.concat('[^a]'.repeat(20_000))],
    ['block quotes', '>'.repeat(50_000)],
    ['lists', '- '.repeat(50_000)],
    ['nested definitions', '[^a]: '.repeat(20_000)],
    ['comments', 'a <!--'.repeat(20_000)],
    ['one long line', `${'word. '.repeat(100_000)}*`],
    ['one long fence', `\`\`\`\n${'[ (](\n'.repeat(50_000)}`],
  ])('of %s are read', (_, text) => {
    const article = parse(text);
    expect(article.blocks.length).toBeGreaterThan(0);
  });

  it('keep their markers, definitions and code', () => {
    const text = document(
      'A.[^1]',
      '*'.repeat(3000),
      '',
      '```',
      '[^2]',
      '```',
      '',
      '[^3]: x [^4] '.concat('['.repeat(3000)),
    );
    const { references, definitions, opaque } = parse(text);
    expect(references.map(({ label, within }) => [label, within])).toEqual([
      ['1', null],
      ['4', '3'],
    ]);
    expect(definitions.map(({ label }) => label)).toEqual(['3']);
    expect(opaque.map(({ start, end }) => text.slice(start, end))).toEqual(['```\n[^2]\n```']);
  });
});
