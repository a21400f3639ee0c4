import fc from 'fast-check';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFootnoteFromMarkdown } from 'mdast-util-gfm-footnote';
import type { Nodes } from 'mdast';
import { gfmFootnote } from 'micromark-extension-gfm-footnote';
import { describe, expect, it } from 'vitest';
import { parse } from '../../src/article/parse.ts';
import { document } from './texts.ts';

/** Where GitHub's own reading finds footnotes, as `start:label`. */
function githubFootnotes(text: string): { references: string[]; definitions: string[] } {
  const found = { references: [] as string[], definitions: [] as string[] };
  const walk = (node: Nodes): void => {
    const place = `${String(node.position?.start.offset)}:`;
    if (node.type === 'footnoteReference') found.references.push(place + (node.label ?? ''));
    if (node.type === 'footnoteDefinition') found.definitions.push(place + (node.label ?? ''));
    if ('children' in node) node.children.forEach(walk);
  };
  walk(fromMarkdown(text, { extensions: [gfmFootnote()], mdastExtensions: [gfmFootnoteFromMarkdown()] }));
  return found;
}

describe('footnotes', () => {
  it('are where GitHub finds them when all are defined', () => {
    const piece = fc.constantFrom(
      '[^1]',
      '[^b]',
      ' words ',
      '\n',
      '\n\n',
      '    ',
      '- ',
      '> ',
      '[^1]: ',
      '\n[^b]: ',
      '\n\n[^1]:',
      '!',
      '*',
      '`',
      '`',
      '[',
      ']',
      '(x)',
      '(x y)',
      '# ',
      '1. ',
      ':',
      '\\',
      '~~~\n',
      '<b>',
      '<!--',
      '-->',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const text = `[^1]: one\n[^b]: two\n\n${pieces.join('')}`;
        const { references, definitions } = parse(text);
        const ours = {
          references: references.map(({ range, label }) => `${String(range.start)}:${label}`),
          definitions: definitions.map(({ range, label }) => `${String(range.start)}:${label}`),
        };
        expect(ours).toEqual(githubFootnotes(text));
      }),
      { numRuns: Number(process.env['RUNS'] ?? 800) },
    );
  }, 600_000);

  it('need no definition', () => {
    const [reference] = parse('A claim.[^8]').references;
    expect(reference).toEqual({
      label: '8',
      key: '8',
      range: { start: 8, end: 12 },
      labelRange: { start: 10, end: 11 },
      within: null,
    });
  });

  it('are compared without regard to case', () => {
    expect(parse('[^Straße] [^STRASSE]').references.map(({ key }) => key)).toEqual(['STRASSE', 'STRASSE']);
  });

  it('are none in code, HTML, comments and math', () => {
    const text = document(
      '`[^1]` <b title="[^2]"> <!-- [^3] --> $x [^4',
      '',
      '```',
      '[^5]',
      '```',
      '',
      '    [^6]',
      '',
      '<div>[^7]</div>',
      '',
      '$$',
      '[^8]',
      '$$',
    );
    expect(parse(text).references.map(({ label }) => label)).toEqual([]);
  });

  it('are found in headings, tables, links, quotes, lists and inline notes', () => {
    const text = document(
      '# T[^1]',
      '',
      '| [^2] |',
      '|---|',
      '| a[^3] |',
      '',
      '[a[^4]](x) > *[^5]*',
      '',
      '> - [^6] ^[note [^7]]',
      '',
      'Indeed![^8]',
    );
    expect(parse(text).references.map(({ label }) => label)).toEqual(['1', '2', '3', '4', '5', '6', '7', '8']);
  });

  it('know the definition they stand in', () => {
    const { references } = parse(document('[^1]', '', '[^a]: see [^2]', '', '    > and [^3]', '', '[^4]'));
    expect(references.map(({ label, within }) => [label, within])).toEqual([
      ['1', null],
      ['2', 'A'],
      ['3', 'A'],
      ['4', null],
    ]);
  });
});

describe('footnote definitions', () => {
  function contents(text: string): string[] {
    return parse(text).definitions.map(({ contentRange }) => text.slice(contentRange.start, contentRange.end));
  }

  it('go on with indented paragraphs and without indentation in their first', () => {
    expect(contents(document('[^1]: one', 'more', '', '    two', '', '      three', '', 'text'))).toEqual([
      'one\nmore\n\n    two\n\n      three',
    ]);
  });

  it('end at the next, without a blank line between', () => {
    expect(contents(document('[^1]: one', '[^2]: two', 'text', '[^3]: three'))).toEqual(['one', 'two\ntext', 'three']);
  });

  it('may be empty', () => {
    const text = document('[^1]:', '', '[^2]:  ', '', 'text');
    expect(contents(text)).toEqual(['', '']);
    expect(parse(text).definitions.map(({ contentRange }) => contentRange.start)).toEqual([5, 14]);
  });

  it('may have their content on the lines below', () => {
    expect(contents(document('[^1]:', '    one', '', '[^2]:   ', '', '    two'))).toEqual(['one', 'two']);
  });

  it('have no trailing white space', () => {
    const text = '[^1]: one  \r\n\r\n\r\n[^2]: - item\n\n\n';
    expect(contents(text)).toEqual(['one', '- item']);
    expect(parse(text).definitions.map(({ range }) => text.slice(range.start, range.end))).toEqual([
      '[^1]: one',
      '[^2]: - item',
    ]);
  });

  it('interrupt a paragraph', () => {
    expect(contents(document('text', '[^1]: one'))).toEqual(['one']);
  });

  it('are nested in lists and quotes', () => {
    const found = parse(document('- a', '', '  [^1]: one', '', '> [^2]: two', '', '[^3]: three')).definitions;
    expect(found.map(({ label, nested }) => [label, nested])).toEqual([
      ['1', true],
      ['2', true],
      ['3', false],
    ]);
  });

  it('have a label with escapes as written', () => {
    const [definition] = parse('[^a\\]b]: one').definitions;
    expect(definition?.label).toBe('a\\]b');
  });
});
