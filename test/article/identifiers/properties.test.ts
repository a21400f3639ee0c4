import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  describeIdentifier,
  equivalents,
  findIdentifiers,
  identifierFromUrl,
  identifierUrl,
  parseIdentifier,
} from '../../../src/article/identifiers/index.ts';
import { nameOf } from './expect-identifiers.ts';

const digits = (minimum: number, maximum: number): fc.Arbitrary<string> =>
  fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: minimum, maxLength: maximum });
const month = fc.constantFrom('01', '06', '12');

// Without brackets (their own tests have them), without the segments `.` and `..`, which no address can keep, and without
// what reads as the beginning of a second one.
const doi = fc
  .tuple(digits(4, 9), fc.string({ unit: fc.constantFrom(..."abcxyz0189-._;:/'"), maxLength: 40 }))
  .map(([registrant, suffix]) => `10.${registrant}/${suffix}x`)
  .filter((value) => !/\/\.{1,2}\/|;10\./.test(value))
  .map((value) => ({ kind: 'doi' as const, value }));
const arxiv = fc
  .tuple(fc.integer({ min: 15, max: 99 }), month, digits(5, 5), fc.option(fc.integer({ min: 1, max: 30 })))
  .map(([year, month, number, version]) => ({
    kind: 'arxiv' as const,
    value: `${String(year)}${month}.${number}`,
    ...(version !== null && { version: `v${String(version)}` }),
  }));
const pmid = fc.integer({ min: 1, max: 99_999_999 }).map((value) => ({ kind: 'pmid' as const, value: String(value) }));
const pmcid = pmid.map(({ value }) => ({ kind: 'pmcid' as const, value: `PMC${value}` }));
const isbn = digits(9, 9).map((body) => {
  const first = `978${body}`;
  const sum = [...first].reduce((total, digit, at) => total + Number(digit) * (at % 2 === 0 ? 1 : 3), 0);
  return { kind: 'isbn' as const, value: `${first}${String((10 - (sum % 10)) % 10)}` };
});
const url = fc
  .tuple(fc.constantFrom('example.org', 'sub.example.com:8080'), fc.webPath())
  .map(([host, path]) => `https://${host}${path}/x`)
  .filter((value) => !/[()]|[;,]10\./.test(value))
  .map((value) => ({ kind: 'url' as const, value }));
const identifier = fc.oneof(doi, arxiv, pmid, pmcid, isbn, url);

describe('every identifier', () => {
  it('is read back from its description', () => {
    fc.assert(
      fc.property(identifier, (name) => {
        expect(parseIdentifier(describeIdentifier(name))).toMatchObject({ ...name, problem: null });
      }),
    );
  });

  it('is read back from its address', () => {
    fc.assert(
      fc.property(identifier, (name) => {
        expect(identifierFromUrl(identifierUrl(name))).toEqual({ ...name, problem: null });
      }),
    );
  });

  it('has the same value whatever punctuation stands around it', () => {
    const opening = fc.constantFrom('', '(', '[', '"', '“', '*', '((', '(see ', '—', '，', '「');
    const closing = fc.constantFrom(
      '',
      '.',
      ',',
      ';',
      ':',
      '!',
      '?',
      ')',
      ').',
      ']',
      '"',
      '”',
      '...',
      '*',
      '),',
      '—',
      '。',
      '」',
      '[^1]',
    );
    fc.assert(
      fc.property(opening, identifier, closing, (before, name, after) => {
        const text = `${before}${describeIdentifier(name)}${after}`;
        expect(findIdentifiers(text).map(nameOf)).toEqual([nameOf(name)]);
      }),
      { numRuns: 500 },
    );
  });

  it('has equivalents that name it in turn', () => {
    fc.assert(
      fc.property(identifier, (name) => {
        for (const other of equivalents(name)) {
          expect(equivalents(other)).toEqual([{ kind: name.kind, value: name.value }]);
        }
      }),
    );
  });
});

const pieces = fc.constantFrom(
  'doi:', 'doi ', '10.', '10.1000/', '1000', '/', 'https://', 'www.', 'doi.org/', 'arxiv.org/abs/', 'arXiv:', '1912.01683', 'v2',
  'ISBN ', '978', '-', ' ', 'X', 'PMID:', 'PMC', '1234567', '(', ')', '[', ']', '<', '>', ':', ';', ',', '.', '%', '%2F', '\\', '\n',
  '\u200B', '\u2013', '／', '１０．', '\uD800', '人', 'a', 'é', '😀', '[^1]',
); // prettier-ignore
const hostile = fc.array(fc.oneof(pieces, fc.string({ unit: 'binary', maxLength: 4 })), { maxLength: 30 });

describe('any text', () => {
  it('gives identifiers in order, without overlaps, each at its place', () => {
    fc.assert(
      fc.property(hostile, (parts) => {
        const text = parts.join('');
        let end = 0;
        for (const { range, raw, kind } of findIdentifiers(text)) {
          expect(range.start).toBeGreaterThanOrEqual(end);
          expect(range.end).toBeGreaterThan(range.start);
          expect(text.slice(range.start, range.end)).toBe(raw);
          expect(kind).not.toBe('');
          end = range.end;
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('is read without an exception, and so is its address', () => {
    fc.assert(
      fc.property(hostile, (parts) => {
        const text = parts.join('');
        identifierFromUrl(text);
        const read = parseIdentifier(text);
        if (read !== null) {
          expect(identifierUrl(read)).not.toBe('');
          expect(describeIdentifier(read)).not.toBe('');
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('gives a mend that has nothing wrong with it', () => {
    fc.assert(
      fc.property(hostile, (parts) => {
        for (const { problem, kind, value } of findIdentifiers(parts.join(''))) {
          if (problem?.replacement === undefined) continue;
          expect(parseIdentifier(problem.replacement)).toMatchObject({ problem: null });
          if (kind !== 'url') expect(parseIdentifier(problem.replacement)).toMatchObject({ kind, value });
        }
      }),
      { numRuns: 2000 },
    );
  });
});

describe('hostile text of a megabyte', () => {
  // A quadratic reading of any of these takes minutes and runs into the time limit of a test.
  it.each([
    'doi:', 'doi:10.1000/(', '10.1000/', '10.1000/<', '10.1000/<a:', '((((10.1000/', 'https://a(', 'https://', 'www.', 'www.a',
    'arXiv:1', 'arXiv:hep-', 'hep-th/', 'ISBN 9', 'ISBN 97 8', '978 ', '978-0-', 'PMID ', 'PMC1', '10.1000/a,', '; doi:a', '1', ' ',
  ])('"%s" over and over is read to its end', (piece) => {
    const text = piece.repeat(1_000_000 / piece.length);
    const last = findIdentifiers(`${text} arXiv:1912.01683`).at(-1);
    expect(last && nameOf(last)).toBe('arxiv 1912.01683');
  }); // prettier-ignore
});
