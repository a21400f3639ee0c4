import fc from 'fast-check';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { describe, expect, it } from 'vitest';
import { parse } from '../../src/article/parse.ts';
import { isPlaceholder, placeholderText, safeDefinitionText, saysNothing } from '../../src/edits/definition-text.ts';

describe('the text of a definition', () => {
  it('keeps emphasis and puts addresses in angle brackets', () => {
    expect(
      safeDefinitionText(
        'Bostrom, N. (2012). *Minds and Machines*, *22*(2). https://doi.org/10.1007/s11023-012-9281-3',
      ),
    ).toBe('Bostrom, N. (2012). *Minds and Machines*, *22*(2). <https://doi.org/10.1007/s11023-012-9281-3>');
  });

  it('leaves the punctuation of the sentence out of the address, and the brackets of the address in', () => {
    expect(safeDefinitionText('A (see https://example.org/a_(b)), at https://example.org.')).toBe(
      'A (see <https://example.org/a_(b)>), at <https://example.org>.',
    );
  });

  it.each([
    ['a heading', '# Title of it', '\\# Title of it'],
    ['a list', '- Title of it', '\\- Title of it'],
    ['a numbered list', '2021. Title of it', '2021\\. Title of it'],
    ['a quotation', '> Title of it', '\\> Title of it'],
    ['a rule', '***', 'Source: \\***'],
    ['HTML', 'A <script>alert(1)</script> title', 'A \\<script>alert(1)\\</script> title'],
    ['a footnote marker', 'On [^2] it', 'On \\[^2] it'],
    ['a link', 'A [title](command:run) here', 'A \\[title](command:run) here'],
    ['code', 'The `code` of it', 'The \\`code\\` of it'],
    ['a formula', 'On $x$ and $y$', 'On \\$x\\$ and \\$y\\$'],
    ['a citation key', 'By @someone there', 'By \\@someone there'],
  ])('does not become %s', (_, title, expected) => {
    expect(safeDefinitionText(title)).toBe(expected);
  });

  it('is one line without characters that hide or turn the text', () => {
    expect(safeDefinitionText('A\n  title\twith \u202Etwists\u202C and\u200B\u0000 tags\u{E0041}')).toBe(
      'A title with twists and tags',
    );
  });

  it('is empty only when nothing is left', () => {
    expect(safeDefinitionText(' \n\u200B ')).toBe('');
  });

  it.each([
    'https://example.org',
    '<https://example.org>',
    'Superintelligence',
    'NASA (2020)',
    'Title "Subtitle here"',
  ])('has more words than a link definition may have: %j', (text) => {
    const line = `[^1]: ${safeDefinitionText(text)}`;
    expect(line).toContain('Source: ');
    expect(fromMarkdown(line).children[0]?.type).toBe('paragraph');
  });

  const hostile = fc
    .array(
      fc.constantFrom(
        'https://a.org/b',
        '<b>',
        '[^1]',
        '*x*',
        '# ',
        '- ',
        '1. ',
        '`',
        '\\',
        '"t"',
        '(u)',
        ' ',
        'word',
        '![a](b)',
        '@k',
        '$',
        '\n',
        '<!--',
        '> ',
        '~~~',
        '|',
        ':',
      ),
      {
        maxLength: 12,
      },
    )
    .map((parts) => parts.join(''));

  it('is one paragraph without HTML, links, images, code and footnotes, whatever it is made from', () => {
    fc.assert(
      fc.property(hostile, (title) => {
        const text = safeDefinitionText(title);
        if (text === '') return;
        const [block, ...others] = fromMarkdown(text).children;
        expect(others).toEqual([]);
        expect(block?.type).toBe('paragraph');
        const types = JSON.stringify(block).match(/"type":"\w+"/g) ?? [];
        expect(types).not.toContain('"type":"html"');
        expect(types).not.toContain('"type":"image"');
        expect(types).not.toContain('"type":"inlineCode"');
        expect(parse(`[^1]: ${text}\n`)).toMatchObject({ references: [], definitions: [{ label: '1' }] });
        expect(fromMarkdown(`[^1]: ${text}`).children[0]?.type).toBe('paragraph');
      }),
    );
  });

  it('is left as it is when it is safe already', () => {
    fc.assert(
      fc.property(hostile, (title) => {
        const once = safeDefinitionText(title);
        expect(safeDefinitionText(once)).toBe(once);
      }),
    );
  });
});

describe('a placeholder', () => {
  it('quotes the sentence of the first use, without markers and markup', () => {
    const article = parse('Before it. The *drives* of [Omohundro](https://a.org) are `generic`.[^2][^1] After it.[^1]');
    expect(placeholderText(article, '1')).toBe('Source needed: "The drives of Omohundro are generic."');
  });

  it('is shortened at a word', () => {
    const article = parse(`${'A very long claim '.repeat(9)}ends here.[^1]`);
    const text = placeholderText(article, '1');
    expect(text).toMatch(/^Source needed: "A very long .* (A|very|long|claim)\.\.\."$/);
    expect(text.length).toBeLessThan(105);
  });

  it('has single quotation marks inside its own', () => {
    expect(placeholderText(parse('He calls it \u201Cthe will\u201D of "it".[^1]'), '1')).toBe(
      `Source needed: "He calls it 'the will' of 'it'."`,
    );
  });

  it('quotes no marks of a block quote', () => {
    expect(placeholderText(parse('> > A claim that goes\n> > on and on.[^1]'), '1')).toBe(
      'Source needed: "A claim that goes on and on."',
    );
  });

  it('quotes no backslash that breaks a line', () => {
    expect(placeholderText(parse('A claim\\\non two lines.[^1]'), '1')).toBe('Source needed: "A claim on two lines."');
  });

  it('says only that a source is needed where there is no sentence', () => {
    expect(placeholderText(parse('[^1]\n'), '1')).toBe('Source needed.');
  });

  it.each([
    'Source needed: "x"',
    'Source needed.',
    '[citation needed]',
    '**Source needed**',
    'TODO',
    'TODO: find it',
    'tbd',
    '???',
    'Add a source',
    '<!-- TODO -->',
  ])('is recognised: %j, and may be replaced', (content) => {
    expect(isPlaceholder(content)).toBe(true);
    expect(saysNothing(content)).toBe(true);
  });

  it.each([
    'TODO: Smith 2020, chapter 3?',
    'Source needed: "A claim." Perhaps doi:10.1000/182.',
    'Citation needed. See the talk page.',
    'TODO\n\n    Ask Anna.',
  ])('is recognised where it says more, but is not to be replaced: %j', (content) => {
    expect(isPlaceholder(content)).toBe(true);
    expect(saysNothing(content)).toBe(false);
  });

  it.each([
    '',
    'Todorov, T. (1970). *Introduction*.',
    'Needs, J. (2001). A book.',
    'Sources of the self.',
    'What? A study.',
  ])('is not seen in a reference: %j', (content) => {
    expect(isPlaceholder(content)).toBe(false);
  });
});
