import type { Position, TextDocumentContentChangeEvent } from 'vscode-languageserver/node';
import type { Article, Range } from '../article/article.ts';
import { Lines } from '../article/lines.ts';
import { parse } from '../article/parse.ts';
import { reparse } from '../article/reparse.ts';
import type { Log } from '../ports/ports.ts';
import { messageOf } from './answer.ts';

/** What a document is at one version. */
export interface DocumentText {
  readonly uri: string;
  /** The file's path, or null for a document that is no file of this machine. */
  readonly path: string | null;
  readonly languageId: string;
  readonly version: number;
  readonly text: string;
  readonly lines: Lines;
  /** Null while the text cannot be read because of a fault of ours. */
  readonly article: Article | null;
}

export type DocumentIdentity = Pick<DocumentText, 'uri' | 'path' | 'languageId' | 'version'>;

/** Reads a whole text. Never throws: what cannot be read is logged and has no article. */
export function readText(identity: DocumentIdentity, text: string, log: Log): DocumentText {
  const { uri, path, languageId, version } = identity;
  const document = { uri, path, languageId, version, text, lines: new Lines(text) };
  try {
    return { ...document, article: parse(text) };
  } catch (error) {
    log.warn(`${uri} is set aside until its text changes, because reading it failed: ${messageOf(error)}`);
    return { ...document, article: null };
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

function edited(document: DocumentText, edit: { range: Range; text: string }, log: Log): DocumentText {
  const { text, article } = document;
  const { start, end } = edit.range;
  try {
    if (article !== null) {
      const next = reparse(article, edit);
      return { ...document, text: next.text, lines: new Lines(next.text), article: next };
    }
  } catch (error) {
    log.warn(`An edit of ${document.uri} could not be followed, so the whole text is read: ${messageOf(error)}`);
  }
  return readText(document, text.slice(0, start) + edit.text + text.slice(end), log);
}

function rangeOf({ start, end }: { start: Position; end: Position }, lines: Lines): Range {
  const from = lines.offset(start.line, start.character);
  const to = lines.offset(end.line, end.character);
  return { start: Math.min(from, to), end: Math.max(from, to) };
}
