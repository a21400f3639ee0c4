import fc from 'fast-check';
import type { TextDocumentContentChangeEvent } from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { describe, expect, it } from 'vitest';
import { Lines } from '../../src/article/lines.ts';
import { parse } from '../../src/article/parse.ts';
import { applyChanges, readText, wholeText, type DocumentText } from '../../src/server/document-text.ts';

const log = { info: () => undefined, warn: () => undefined };
const identity = { uri: 'file:///a.md', path: '/a.md', languageId: 'markdown', version: 1 };

function changed(document: DocumentText, changes: readonly TextDocumentContentChangeEvent[]): DocumentText {
  return applyChanges(document, document.version + 1, changes, log);
}

/** The change made to a string by a library that is not ours, which sees only this one change. */
function changedString(text: string, change: TextDocumentContentChangeEvent): string {
  const document = TextDocument.create('file:///a.md', 'markdown', 1, text);
  return TextDocument.update(document, [structuredClone(change)], 2).getText();
}

/** Where every line starts and ends. */
function linesOf(lines: Lines): number[][] {
  return Array.from({ length: lines.count }, (_, line) => [lines.offset(line, 0), lines.offset(line, Infinity)]);
}

const piece = fc.constantFrom(
  'a',
  'A claim.',
  '[^1]',
  '[^1]: x',
  '\n',
  '\r\n',
  '\r',
  '\n\n',
  '😀',
  '𝒜',
  '\t',
  '> ',
  '- ',
  '```',
  '\uFEFF',
  'doi:10.1000/182',
);
const text = fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join(''));
const position = fc.record({ line: fc.nat(20), character: fc.nat(30) });
const change = fc.oneof(
  { weight: 8, arbitrary: fc.record({ range: fc.record({ start: position, end: position }), text }) },
  { weight: 1, arbitrary: fc.record({ text }) },
);

describe('a document that follows its client', () => {
  it('has the text that a plain string would have, whatever is changed and wherever', () => {
    fc.assert(
      fc.property(
        text,
        fc.array(fc.array(change, { minLength: 1, maxLength: 4 }), { maxLength: 8 }),
        (start, batches) => {
          let model = start;
          let document = readText(identity, start, log);
          for (const changes of batches) {
            model = changes.reduce(changedString, model);
            document = changed(document, changes);
            expect(wholeText(document)).toBe(model);
            expect(linesOf(document.lines)).toEqual(linesOf(new Lines(model)));
          }
        },
      ),
    );
  });

  it('has the article that a fresh parse would give', () => {
    fc.assert(
      fc.property(text, fc.array(change, { minLength: 1, maxLength: 6 }), (start, changes) => {
        const document = changed(readText(identity, start, log), changes);
        const fresh = parse(wholeText(document));
        expect(document.content.article?.references).toEqual(fresh.references);
        expect(document.content.article?.definitions).toEqual(fresh.definitions);
        expect(document.content.article?.identifiers).toEqual(fresh.identifiers);
      }),
    );
  });

  it('cuts a range that lies outside the text', () => {
    const far = { line: 99, character: 99 };
    const document = changed(readText(identity, 'One.', log), [{ range: { start: far, end: far }, text: ' Two.' }]);
    expect(wholeText(document)).toBe('One. Two.');
  });

  it('turns a range round that ends before it starts', () => {
    const range = { start: { line: 0, character: 4 }, end: { line: 0, character: 0 } };
    expect(wholeText(changed(readText(identity, 'One. Two.', log), [{ range, text: 'Three.' }]))).toBe('Three. Two.');
  });
});
