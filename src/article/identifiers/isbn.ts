import type { IdentifierProblem } from '../article.ts';
import type { Found, KindOfIdentifier, Reading } from './kind.ts';

/**
 * International Standard Book Numbers, of 10 or 13 digits, with hyphens or spaces or without. Without the word ISBN only
 * 13 digits that begin with 978 or 979 and whose check digit is right are taken for one.
 *
 * @see https://www.isbn-international.org/content/isbn-users-manual
 */
export const isbn: KindOfIdentifier = {
  kind: 'isbn',
  sign: /sbn|97[89][\d\s\u2010-\u2013-]/i,
  hosts: [],
  find,
  read(text) {
    const [found] = find(text);
    if (found?.start === 0 && found.end === text.length) {
      return { kind: 'isbn', value: found.value, problem: found.problem };
    }
    // A user who types ten digits with the right check digit means a book.
    const reading = text.length <= 13 ? readDigits(bare(text)) : null;
    return reading?.problem === null ? reading : null;
  },
  readUrl({ hostname, pathname }) {
    if (!/^(?:www\.)?(?:openlibrary|worldcat)\.org$/.test(hostname)) return null;
    const digits = /^\/isbn\/([\dXx-]{10,17})\/?$/.exec(pathname)?.[1];
    return digits === undefined ? null : readDigits(bare(digits));
  },
  url: ({ value }) => `https://openlibrary.org/isbn/${value}`,
  describe: ({ value }) => `ISBN ${/^97[89]\d{10}$/.test(value) ? `${value.slice(0, 3)}-${value.slice(3)}` : value}`,
  equivalents: () => [],
};

const SEPARATOR = '[\\s\\u2010-\\u2013-]';
/** The word, then digits with at most one separator between two. */
const named = new RegExp(
  `\\be?-?ISBNs?(?:[- ]?1[03](?=[:：\\s]))?\\s?[:：]?\\s{0,2}(\\d(?:${SEPARATOR}?\\d){6,19}${SEPARATOR}?X?)`,
  'giu',
);
const unnamed = new RegExp(`(?<![\\w+./\\u2010-\\u2013-])97[89](?:${SEPARATOR}?\\d){10}(?!\\w|[-/.]\\d)`, 'gu');

function* find(text: string): Generator<Found> {
  for (const { 0: whole, 1: written = '', index: start } of text.matchAll(named)) {
    const begin = start + whole.length - written.length;
    const end = begin + lengthOfNumber(written, text[begin + written.length]);
    yield { ...readDigits(bare(text.slice(begin, end))), start, end };
  }
  for (const { 0: written, index: start } of text.matchAll(unnamed)) {
    const reading = readDigits(bare(written));
    if (reading.problem === null) yield { ...reading, start, end: start + written.length };
  }
}

/**
 * How much of a run of digits and separators is the ISBN: 13 digits that begin with 978 or 979, else 10, where the next
 * character does not go on with it; else all up to white space, for that is what is wrong with it.
 */
function lengthOfNumber(written: string, next = ' '): number {
  for (const wanted of /^97[89]/.test(bare(written)) ? [13, 10] : [10, 13]) {
    let length = 0;
    for (let digits = 0; digits < wanted && length < written.length; length += 1) {
      if (/[\dX]/i.test(written[length] ?? '')) digits += 1;
      if (digits === wanted) {
        const after = (written + next).slice(length + 1, length + 3);
        if (!/^-?\w/.test(after)) return length + 1;
      }
    }
  }
  const solid = written.search(/\s/);
  // capped: `named` matches 41 characters at most
  return solid >= 8 ? solid : written.replace(new RegExp(`${SEPARATOR}+$`, 'u'), '').length;
}

function bare(written: string): string {
  return written.replace(new RegExp(SEPARATOR, 'gu'), '').toUpperCase();
}

function readDigits(digits: string): Reading {
  const problem = problemOf(digits);
  const value = problem === null && digits.length === 10 ? thirteen(digits) : digits;
  return { kind: 'isbn', value, problem };
}

function thirteen(digits: string): string {
  const first = `978${digits.slice(0, 9)}`;
  return first + checkDigit13(first);
}

function problemOf(digits: string): IdentifierProblem | null {
  if (!/^(?:\d{9}[\dX]|\d{13})$/.test(digits)) {
    return { message: `an ISBN has 10 or 13 digits, and here are ${String(digits.length)}` };
  }
  if (digits.length === 13 && !/^97[89]/.test(digits))
    return { message: 'an ISBN of 13 digits begins with 978 or 979' };
  const expected = digits.length === 10 ? checkDigit10(digits) : checkDigit13(digits);
  if (digits.endsWith(expected)) return null;
  return { message: `its check digit should be ${expected} if the other digits are right` };
}

/** Weights 10 to 2, modulo 11, ten written X. */
function checkDigit10(digits: string): string {
  const sum = Array.from(digits.slice(0, 9)).reduce((total, digit, index) => total + Number(digit) * (10 - index), 0);
  const check = (11 - (sum % 11)) % 11;
  return check === 10 ? 'X' : String(check);
}

/** Weights 1 and 3 by turns, modulo 10. */
function checkDigit13(digits: string): string {
  const sum = Array.from(digits.slice(0, 12)).reduce(
    (total, digit, index) => total + Number(digit) * (index % 2 === 0 ? 1 : 3),
    0,
  );
  return String((10 - (sum % 10)) % 10);
}
