import type { Position, Range as LspRange, TextEdit as LspEdit } from 'vscode-languageserver/node';
import type { Article, Range } from '../article/article.ts';
import type { TextEdit } from '../edits/edit.ts';
import type { Library } from '../references/library/library.ts';
import type { Desk } from '../review/desk.ts';
import type { LoadedLedger } from '../review/ledgers.ts';
import type { LoadedLibrary } from '../review/libraries.ts';
import type { Review } from '../review/review.ts';
import type { DocumentText } from './document-text.ts';

/** With whom it is reviewed. */
export interface Place {
  readonly desk: Desk;
  readonly loaded: LoadedLibrary;
  readonly ledger: LoadedLedger;
}

/**
 * One version of an open document together with its desk and library. It never changes, so that an answer worked out
 * while the user types on is still an answer about one text.
 */
export class Snapshot {
  readonly text: DocumentText;
  readonly article: Article;
  readonly place: Place;
  #review: Review | null = null;

  constructor(text: DocumentText, article: Article, place: Place) {
    this.text = text;
    this.article = article;
    this.place = place;
  }

  get uri(): string {
    return this.text.uri;
  }

  get version(): number {
    return this.text.version;
  }

  get desk(): Desk {
    return this.place.desk;
  }

  get library(): Library {
    return this.place.loaded.library;
  }

  /** Made on first use and kept. */
  get review(): Review {
    this.#review ??= this.desk.review(this.article, this.library, this.place.ledger.ledger);
    return this.#review;
  }

  offsetAt(position: Position): number {
    return this.text.lines.offset(position.line, position.character);
  }

  rangeAt({ start, end }: LspRange): Range {
    return { start: this.offsetAt(start), end: this.offsetAt(end) };
  }

  positionAt(offset: number): Position {
    const { line, column } = this.text.lines.position(offset);
    return { line, character: column };
  }

  lspRange({ start, end }: Range): LspRange {
    return { start: this.positionAt(start), end: this.positionAt(end) };
  }

  lspEdits(edits: readonly TextEdit[]): LspEdit[] {
    return edits.map(({ range, text }) => ({ range: this.lspRange(range), newText: text }));
  }

  /** The text of a range. */
  slice({ start, end }: Range): string {
    return this.article.text.slice(start, end);
  }
}
