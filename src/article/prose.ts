import type { Identifier } from './article.ts';
import { findIdentifiers } from './identifiers/index.ts';
import { lastIndexBy } from './search.ts';

/** Escapes (`\_`) and the character references that occur in identifiers, which stand for other text than they are written with. */
const escapes = /\\([!-/:-@[-`{-~])|&(amp|lt|gt|quot|apos);|&#(?:(\d{1,7})|x([\da-f]{1,6}));/gi;

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function decoded([whole, escaped, name, decimal, hexadecimal]: RegExpExecArray): string {
  if (escaped !== undefined) return escaped;
  if (name !== undefined) return named[name] ?? whole;
  const code = decimal === undefined ? parseInt(hexadecimal ?? '', 16) : parseInt(decimal, 10);
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
}

interface Piece {
  /** Where the piece starts in the prose. */
  readonly at: number;
  readonly start: number;
  readonly end: number;
}

/**
 * The plain words of one block: the text without its markup, and the way back from it to the source. Words that
 * markup parts are kept apart by a line end.
 */
export class Prose {
  readonly #source: string;
  readonly #pieces: Piece[] = [];
  #text = '';

  constructor(source: string) {
    this.#source = source;
  }

  /** Adds a stretch of the source that holds no markup but escapes and character references. */
  add(start: number, end: number): void {
    if (start >= end) return;
    if (this.#text !== '') this.#text += '\n';
    const stretch = this.#source.slice(start, end);
    let done = 0;
    if (stretch.includes('\\') || stretch.includes('&')) {
      for (const match of stretch.matchAll(escapes)) {
        this.#push(stretch.slice(done, match.index), start + done, start + match.index);
        done = match.index + match[0].length;
        this.#push(decoded(match), start + match.index, start + done);
      }
    }
    this.#push(stretch.slice(done), start + done, end);
  }

  /** The identifiers in it, with their ranges in the source. */
  identifiers(): Identifier[] {
    return findIdentifiers(this.#text).map((found) => {
      const range = { start: this.#sourceStart(found.range.start), end: this.#sourceEnd(found.range.end) };
      return { ...found, raw: this.#source.slice(range.start, range.end), range };
    });
  }

  #push(text: string, start: number, end: number): void {
    if (text === '') return;
    this.#pieces.push({ at: this.#text.length, start, end });
    this.#text += text;
  }

  #sourceStart(offset: number): number {
    const piece = this.#pieces[lastIndexBy(this.#pieces, ({ at }) => at, offset)];
    return piece ? Math.min(piece.start + offset - piece.at, piece.end) : offset;
  }

  /** Behind the character before `offset`; an escape counts as one character. */
  #sourceEnd(offset: number): number {
    const index = lastIndexBy(this.#pieces, ({ at }) => at, offset - 1);
    const piece = this.#pieces[index];
    if (!piece) return offset;
    const isWhole = offset >= (this.#pieces[index + 1]?.at ?? this.#text.length);
    return isWhole ? piece.end : Math.min(piece.start + offset - piece.at, piece.end);
  }
}
