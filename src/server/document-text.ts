import type { Position, TextDocumentContentChangeEvent } from 'vscode-languageserver/node';
import type { Article, Range } from '../article/article.ts';
import { Lines } from '../article/lines.ts';
import { textOf } from '../article/lookup.ts';
import { parse } from '../article/parse.ts';
import { reparse } from '../article/reparse.ts';
import type { Log } from '../ports/ports.ts';
import { messageOf } from '../ports/error-message.ts';

/** What a document is at one version. */
export interface DocumentText {
  readonly uri: string;
  /** The file's path, or null for a document that is no file of this machine. */
  readonly path: string | null;
  readonly languageId: string;
  readonly version: number;
  readonly lines: Lines;
  /** The text as read, or as it is while it cannot be read because of a fault of ours. */
  readonly content: { readonly article: Article } | { readonly article: null; readonly text: string };
}

export type DocumentIdentity = Pick<DocumentText, 'uri' | 'path' | 'languageId' | 'version'>;

/** Reads a whole text. Never throws: what cannot be read is logged and has no article. */
export function readText(identity: DocumentIdentity, text: string, log: Log): DocumentText {
  const { uri, path, languageId, version } = identity;
  const document = { uri, path, languageId, version, lines: new Lines(text) };
  try {
    return { ...document, content: { article: parse(text) } };
  } catch (error) {
    log.warn(`${uri} is set aside until its text changes, because reading it failed: ${messageOf(error)}`);
    return { ...document, content: { article: null, text } };
  }
}

/**
 * The document after the client's changes, which count one after the other. A range that lies outside the text is cut to
 * it, and a text that cannot be followed edit by edit is read anew. Never throws.
 */
export function applyChanges(
  document: DocumentText,
  version: number,
  changes: readonly TextDocumentContentChangeEvent[],
  log: Log,
): DocumentText {
  const changed = changes.reduce<DocumentText>(
    (current, change) =>
      'range' in change
        ? edited(current, { range: rangeOf(change.range, current.lines), text: change.text }, log)
        : readText(current, change.text, log),
    document,
  );
  return { ...changed, version };
}

/** Neither the text nor its lines are gone through as a whole here: this runs with every key. */
function edited(document: DocumentText, edit: { range: Range; text: string }, log: Log): DocumentText {
  const { article } = document.content;
  try {
    if (article !== null) {
      const lines = document.lines.after(edit, (range) => textOf(article, range));
      return { ...document, lines, content: { article: reparse(article, edit) } };
    }
  } catch (error) {
    log.warn(`An edit of ${document.uri} could not be followed, so the whole text is read: ${messageOf(error)}`);
  }
  const text = wholeText(document);
  return readText(document, text.slice(0, edit.range.start) + edit.text + text.slice(edit.range.end), log);
}

/** The whole text of a document. */
export function wholeText({ content }: DocumentText): string {
  return content.article === null ? content.text : content.article.text;
}

function rangeOf({ start, end }: { start: Position; end: Position }, lines: Lines): Range {
  const from = lines.offset(start.line, start.character);
  const to = lines.offset(end.line, end.character);
  return { start: Math.min(from, to), end: Math.max(from, to) };
}
