import { describe, expect, it } from 'vitest';
import {
  describeIdentifier,
  identifierFromUrl,
  identifierUrl,
  parseIdentifier,
} from '../../../src/article/identifiers/index.ts';
import { findsNothing, findsProblem, findsWithoutProblem } from './expect-identifiers.ts';

describe('an ISBN in prose', () => {
  findsWithoutProblem([
    ['ISBN 978-0-19-967811-2', 'isbn 9780199678112'],
    ['ISBN-13: 978 0 19 967811 2.', 'isbn 9780199678112'],
    ['ISBN:9780199678112', 'isbn 9780199678112'],
    ['ISBN 13 978-0-19-967811-2', 'isbn 9780199678112'],
    ['eISBN 978-0-19-967811-2', 'isbn 9780199678112'],
    ['978-0-19-967811-2', 'isbn 9780199678112'],
    ['978‑0‑19‑967811‑2', 'isbn 9780199678112'],
    ['ISBN 0-19-853453-1', 'isbn 9780198534532'],
    ['ISBN-10 0198534531', 'isbn 9780198534532'],
    ['(ISBN 080442957x)', 'isbn 9780804429573'],
    ['ISBN 0-19-853453-1 2003', 'isbn 9780198534532'],
    ['ISBNs 978-0-19-967811-2 and 978-0-19-853453-2', 'isbn 9780199678112', 'isbn 9780198534532'],
    ['10.1007/978-3-540-68677-4', 'doi 10.1007/978-3-540-68677-4'],
    ['https://openlibrary.org/isbn/9780199678112', 'isbn 9780199678112'],
  ]);

  findsNothing([
    '0-19-853453-1',
    '978-0-19-967811-3',
    '9780199678112345',
    'ISBN 13 numbers',
    'an ISBN is a number',
    'in 1978 and 1979 1000 people',
    '+978 019 9678112 1',
  ]);
});

describe('an ISBN that cannot be one', () => {
  findsProblem([
    ['ISBN 978-0-19-967811-3', 'ISBN 978-0-19-967811-3', /its check digit should be 2/],
    ['ISBN 0-19-853453-2.', 'ISBN 0-19-853453-2', /its check digit should be 1/],
    ['ISBN 0-8044-2957-3', 'ISBN 0-8044-2957-3', /its check digit should be X/],
    ['ISBN 978-0-19-967811 in 2014', 'ISBN 978-0-19-967811', /here are 12/],
    ['ISBN 978-0-19-967811-2-3', 'ISBN 978-0-19-967811-2-3', /here are 14/],
    ['ISBN 123456789', 'ISBN 123456789', /here are 9/],
    ['ISBN 123-4-56-789012-3', 'ISBN 123-4-56-789012-3', /begins with 978 or 979/],
  ]);
});

describe('an ISBN', () => {
  it('leads to its page in Open Library, and back', () => {
    expect(identifierUrl({ kind: 'isbn', value: '9780199678112' })).toBe('https://openlibrary.org/isbn/9780199678112');
    expect(identifierFromUrl('https://www.worldcat.org/isbn/0198534531').value).toBe('9780198534532');
  });

  it('is described in a form that is read back', () => {
    expect(describeIdentifier({ kind: 'isbn', value: '9780199678112' })).toBe('ISBN 978-0199678112');
  });

  it.each(['0198534531', '0-19-853453-1', '978-0-19-853453-2', 'ISBN 0198534531', 'isbn:0198534531'])(
    'is read as typed: "%s"',
    (typed) => {
      expect(parseIdentifier(typed)).toMatchObject({ kind: 'isbn', value: '9780198534532', problem: null });
    },
  );

  it.each(['1234567890', '12345678', '1950'])('is not seen in the number "%s"', (typed) => {
    expect(parseIdentifier(typed)).toBeNull();
  });
});
