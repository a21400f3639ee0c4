import fc from 'fast-check';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFootnoteFromMarkdown } from 'mdast-util-gfm-footnote';
import { gfmStrikethroughFromMarkdown } from 'mdast-util-gfm-strikethrough';
import { gfmFootnote } from 'micromark-extension-gfm-footnote';
import { gfmStrikethrough } from 'micromark-extension-gfm-strikethrough';
import { describe, expect, it } from 'vitest';
import { withLinks } from '../../../src/references/format/links.ts';
import { readMarkedText, shielded, type Segment } from '../../../src/references/format/marked-text.ts';
import { writeHtml } from '../../../src/references/format/markup/html.ts';
import { writeMarkdown } from '../../../src/references/format/markup/markdown.ts';
import { writeText } from '../../../src/references/format/markup/plain.ts';

function segment(text: string, more: Partial<Segment> = {}): Segment {
  return { text, italic: false, bold: false, smallCaps: false, script: null, link: null, ...more };
}

interface Node {
  readonly type: string;
  readonly value?: string;
  readonly children?: readonly Node[];
}

/** The definition of a footnote with this content, as Markdown reads it. */
function definition(markdown: string): { readonly kinds: readonly string[]; readonly text: string } {
  const tree: Node = fromMarkdown(`[^1]: ${markdown}\n`, {
    extensions: [gfmFootnote(), gfmStrikethrough()],
    mdastExtensions: [gfmFootnoteFromMarkdown(), gfmStrikethroughFromMarkdown()],
  });
  const kinds: string[] = [];
  let text = '';
  const visit = (node: Node): void => {
    kinds.push(node.type);
    text += node.value ?? '';
    node.children?.forEach(visit);
  };
  tree.children?.forEach(visit);
  return { kinds, text };
}

const hostile = fc
  .array(fc.constantFrom(...'\\`*_[]()<>~^$@#!|&;:=+-.1a é{}"\'/'.split(''), 'http://', '&amp;', '[^1]', '<b>', '**'), {
    minLength: 1,
    maxLength: 30,
  })
  .map((parts) => parts.join('').replace(/\s+/g, ' ').trim())
  .filter((text) => text !== '');

describe('writeMarkdown', () => {
  it('writes any text so that Markdown reads it as that text and nothing else', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        expect(definition(writeMarkdown([segment(text)]))).toEqual({
          kinds: ['footnoteDefinition', 'paragraph', 'text'],
          text,
        });
      }),
      { numRuns: 2000 },
    );
  });

  it('loses no text of emphasised pieces, wherever they meet, and adds no other markup', () => {
    const piece = fc.record({ text: hostile, italic: fc.boolean(), bold: fc.boolean() });
    fc.assert(
      fc.property(fc.array(piece, { minLength: 1, maxLength: 4 }), (pieces) => {
        const segments = pieces.map(({ text, ...style }) => segment(text, style));
        const { kinds, text } = definition(writeMarkdown(segments));
        expect(text).toBe(writeText(segments));
        const allowed = new Set(['footnoteDefinition', 'paragraph', 'text', 'emphasis', 'strong']);
        expect(kinds.filter((kind) => !allowed.has(kind))).toEqual([]);
      }),
      { numRuns: 2000 },
    );
  });

  it.each([
    ['italics', [segment('A '), segment('B. ', { italic: true }), segment('C')], 'A *B.* C'],
    ['italics that would not close', [segment('“B”', { italic: true }), segment('c')], '“B”c'],
    ['bold', [segment('5', { bold: true }), segment('(2)')], '**5**(2)'],
    [
      'a printed DOI',
      [segment('In 2020. doi: '), segment('10.1/x', { link: 'https://doi.org/10.1/x' })],
      'In 2020. <https://doi.org/10.1/x>',
    ],
    [
      'an address',
      [segment('At '), segment('https://a.b/(c)_d', { link: 'https://a.b/(c)_d' }), segment('.')],
      'At <https://a.b/(c)_d>.',
    ],
    ['an address with brackets', [segment('x', { link: 'https://a.b/<c>[d]' })], '<https://a.b/%3Cc%3E%5Bd%5D>'],
    ['a year and full stop at the start', [segment('2020. A')], '2020\\. A'],
    ['a key of Pandoc', [segment('By @smith')], 'By \\@smith'],
    [
      'addresses that no one named',
      [segment('See www.evil.example or https://evil.example')],
      'See www\\.evil.example or https\\://evil.example',
    ],
  ])('writes %s', (_, segments, markdown) => {
    expect(writeMarkdown(segments)).toBe(markdown);
  });
});

describe('writeHtml', () => {
  it('escapes everything that is not its own', () => {
    const segments = [
      segment('<img onerror="x">', { italic: true }),
      segment('&', { bold: true, script: 'raised' }),
      segment('a', { smallCaps: true, script: 'lowered' }),
      segment('l', { link: 'https://a.b/?"\'<' }),
    ];
    expect(writeHtml(segments)).toBe(
      '<i>&lt;img onerror=&quot;x&quot;&gt;</i><b><sup>&amp;</sup></b>' +
        '<span style="font-variant: small-caps"><sub>a</sub></span>' +
        '<a href="https://a.b/?&quot;&#39;&lt;">l</a>',
    );
  });
});

describe('marked text', () => {
  it('of an item cannot hold marks of its own, nor tags', () => {
    const text = '\ue010<i>x</i>\ue000\uf8ff';
    expect(writeText(readMarkedText(shielded(text)))).toBe('<i>x</i>');
    expect(readMarkedText(shielded(text))).toHaveLength(1);
  });

  it('is read on one line, unbalanced marks and all', () => {
    expect(readMarkedText(' a\n\n\ue000b\ue010c ')).toEqual([segment('a b'), segment('c', { italic: true })]);
  });
});

describe('withLinks', () => {
  it('links DOI and URL where they are printed last, without the full stop behind them', () => {
    const item = { DOI: '10.1000/182', URL: 'https://example.org/10.1000/182' };
    const line = [segment('On 10.1000/182. https://example.org/10.1000/182. doi:10.1000/182.')];
    const links = withLinks(line, item).filter(({ link }) => link !== null);
    expect(links.map(({ text, link }) => [text, link])).toEqual([
      ['https://example.org/10.1000/182', 'https://example.org/10.1000/182'],
      ['10.1000/182', 'https://doi.org/10.1000/182'],
    ]);
    expect(writeText(withLinks(line, item))).toBe(writeText(line));
  });

  it('links no address but http and https', () => {
    expect(withLinks([segment('javascript:x')], { URL: 'javascript:x' })).toEqual([segment('javascript:x')]);
  });
});
