import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { labelKey } from '../../src/article/labels.ts';
import { definitionOf } from '../../src/article/footnotes.ts';
import { parse } from '../../src/article/parse.ts';
import { applyEdits } from '../../src/edits/apply.ts';
import { insertDefinitions, OpenBlockError, replaceContent, type NewDefinition } from '../../src/edits/definitions.ts';
import { generatedArticles } from './generated-articles.ts';

function withDefinitions(text: string, ...definitions: readonly NewDefinition[]): string {
  return applyEdits(text, insertDefinitions(parse(text), definitions));
}

const one = { label: '1', text: 'First work.' };
const two = { label: '2', text: 'Second work.' };

describe('definitions of an article that has none', () => {
  it('stand at the end after one blank line, in the order of first use', () => {
    expect(withDefinitions('B.[^2] A.[^1]\n', one, two)).toBe(
      'B.[^2] A.[^1]\n\n[^2]: Second work.\n[^1]: First work.\n',
    );
  });

  it('do not add a line end to a file that ends without one', () => {
    expect(withDefinitions('A.[^1]', one)).toBe('A.[^1]\n\n[^1]: First work.');
  });

  it('stand before blank lines at the end, which stay', () => {
    expect(withDefinitions('A.[^1]\n\n\n', one)).toBe('A.[^1]\n\n[^1]: First work.\n\n\n');
  });

  it('have the line ends that most lines of the file have', () => {
    expect(withDefinitions('# T\r\n\r\nA.[^1][^2]\r\n', one, two)).toBe(
      '# T\r\n\r\nA.[^1][^2]\r\n\r\n[^1]: First work.\r\n[^2]: Second work.\r\n',
    );
  });

  it('have the line ends of a file that knows no other than carriage returns', () => {
    expect(withDefinitions('# T\r\rA.[^1]\r', one)).toBe('# T\r\rA.[^1]\r\r[^1]: First work.\r');
  });

  it('are all there is in an empty file, behind its byte order mark', () => {
    expect(withDefinitions('\uFEFF', one)).toBe('\uFEFF[^1]: First work.');
  });

  it('stand behind the front matter of an article without text', () => {
    const text = '---\ntitle: T\n---\n';
    expect(withDefinitions(text, one)).toBe('---\ntitle: T\n---\n\n[^1]: First work.\n');
  });

  it.each([
    '- item\n  - nested',
    '> quote',
    '<div>\ntext',
    '| a |\n| - |\n| b |',
    '    code',
    '```\ncode\n```',
    '1. item',
  ])('are not swallowed by what the article ends in: %j', (end) => {
    const text = withDefinitions(`A.[^1]\n\n${end}`, one);
    expect(parse(text).definitions).toMatchObject([{ key: '1', nested: false }]);
  });

  it.each(['```\ncode', '~~~\ncode\n```', '<!-- comment', '<script>\nlet x;', '<pre>\ntext'])(
    'are refused with the line of the block that is left open: %j',
    (end) => {
      const article = parse(`A.[^1]\n\n${end}\n`);
      expect(() => insertDefinitions(article, [one])).toThrow(OpenBlockError);
      expect(() => insertDefinitions(article, [one])).toThrow(/never closed \(from line 3 on\).*close it first/);
    },
  );
});

describe('definitions of an article that keeps them', () => {
  it('stand next to their neighbours in the order of first use', () => {
    const text = 'A.[^1] B.[^2] C.[^3]\n\n[^1]: First work.\n[^3]: Third work.\n';
    expect(withDefinitions(text, two)).toBe(text.replace('[^3]:', '[^2]: Second work.\n[^3]:'));
  });

  it('come before the first when they are used before it', () => {
    const text = 'A.[^1] B.[^2]\n\n[^2]: Second work.\n';
    expect(withDefinitions(text, one)).toBe('A.[^1] B.[^2]\n\n[^1]: First work.\n[^2]: Second work.\n');
  });

  it('are a blank line apart where the others are', () => {
    const text = 'A.[^1] B.[^2] C.[^3]\n\n[^1]: First.\n\n[^3]: Third.\n\nThe end.\n';
    expect(withDefinitions(text, two)).toBe(
      'A.[^1] B.[^2] C.[^3]\n\n[^1]: First.\n\n[^2]: Second work.\n\n[^3]: Third.\n\nThe end.\n',
    );
  });

  it('stand in the last run of definitions, even where text follows', () => {
    const text = 'A.[^1]\n\n[^1]: First.\n\nB.[^2] C.[^3]\n\n[^3]: Third.\n\nThe end.\n';
    expect(withDefinitions(text, two)).toBe(text.replace('[^3]:', '[^2]: Second work.\n[^3]:'));
  });

  it('stand behind all paragraphs of the definition before them', () => {
    const text = 'A.[^1] B.[^2]\n\n[^1]: First.\n\n    More of it.\n\nThe end.\n';
    expect(withDefinitions(text, two)).toBe(text.replace('More of it.', 'More of it.\n[^2]: Second work.'));
  });

  it('are not written next to one in a block quote', () => {
    const text = 'A.[^1] B.[^2]\n\n> [^1]: First.\n';
    expect(withDefinitions(text, two)).toBe(`${text}\n[^2]: Second work.\n`);
  });

  it('take the place of a marker that is still to be written', () => {
    const text = 'A.[^1] B. C.[^3]\n\n[^1]: First.\n[^3]: Third.\n';
    expect(withDefinitions(text, { label: '4', text: 'New.', firstUse: 9 })).toBe(
      text.replace('[^3]:', '[^4]: New.\n[^3]:'),
    );
  });
});

describe('the text of a definition', () => {
  it('has its further paragraphs indented by four spaces', () => {
    expect(withDefinitions('A.[^1]\n', { label: '1', text: 'One.\n\nTwo.' })).toBe(
      'A.[^1]\n\n[^1]: One.\n\n    Two.\n',
    );
  });

  it('can be put into an empty definition', () => {
    for (const text of ['A.[^1]\n\n[^1]:\n', 'A.[^1]\n\n[^1]: \n', 'A.[^1]\n\n[^1]: Old.\n']) {
      const article = parse(text);
      const definition = definitionOf(article, '1');
      const edits = definition === null ? [] : replaceContent(article, definition, 'New text.');
      expect(applyEdits(text, edits)).toBe('A.[^1]\n\n[^1]: New text.\n');
    }
  });
});

describe('a block on the line behind a definition', () => {
  it.each(['Text.', '[x]: /url', '| a |\n| - |', 'Title\n==='])(
    'does not become part of a text put into it, nor of a definition written behind it: %j',
    (block) => {
      const text = `A.[^1] B.[^2]\n\n[^1]:\n${block}\n`;
      const article = parse(text);
      const [definition] = article.definitions;
      const edits = definition === undefined ? [] : replaceContent(article, definition, 'New text.');
      expect(applyEdits(text, edits)).toBe(text.replace('[^1]:\n', '[^1]: New text.\n\n'));
      expect(withDefinitions(text, two)).toBe(text.replace('[^1]:\n', '[^1]:\n[^2]: Second work.\n\n'));
    },
  );

  it('keeps one in a block quote as it is', () => {
    const article = parse('A.[^1]\n\n> [^1]:\n> Text.\n');
    const [definition] = article.definitions;
    expect(definition && replaceContent(article, definition, 'New text.')).toEqual([]);
  });
});

describe('inserting definitions into any article', () => {
  const names = fc.uniqueArray(fc.constantFrom('1', '2', '3', '7', '99', 'new', 'note'), {
    minLength: 1,
    maxLength: 4,
  });
  const text = fc.constantFrom('A work.', 'One.\n\nTwo paragraphs.');

  it('keeps every character of it and defines every label', () => {
    fc.assert(
      fc.property(generatedArticles, names, text, (source, labels, content) => {
        const article = parse(source);
        const missing = labels.filter((label) => definitionOf(article, labelKey(label)) === null);
        const edits = insertDefinitions(
          article,
          missing.map((label) => ({ label, text: content })),
        );
        expect(edits.every(({ range }) => range.start === range.end)).toBe(true);
        const after = parse(applyEdits(source, edits));
        expect(missing.filter((label) => definitionOf(after, labelKey(label)) === null)).toEqual([]);
        expect(after.definitions).toHaveLength(article.definitions.length + missing.length);
        expect(after.references.map(({ key }) => key)).toEqual(article.references.map(({ key }) => key));
      }),
    );
  });

  it('writes the line ends of the file and keeps how it ends', () => {
    fc.assert(
      fc.property(generatedArticles, (source) => {
        const result = withDefinitions(source, { label: 'new', text: 'One.\n\nTwo.' });
        if (source.includes('\r\n')) expect(result).not.toMatch(/[^\r]\n/);
        else if (source.includes('\n')) expect(result).not.toContain('\r');
        expect(result.startsWith('\uFEFF')).toBe(source.startsWith('\uFEFF'));
        if (/\S/.test(source)) expect(/\r?\n$/.test(result)).toBe(/\r?\n$/.test(source));
      }),
    );
  });
});
