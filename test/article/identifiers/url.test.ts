import { describe, expect, it } from 'vitest';
import { findIdentifiers, identifierFromUrl } from '../../../src/article/identifiers/index.ts';
import { findsNothing, findsProblem, findsWithoutProblem } from './expect-identifiers.ts';

describe('an address in prose', () => {
  findsWithoutProblem([
    ['See https://example.org/a/b?c=d#e.', 'url https://example.org/a/b?c=d#e'],
    ['HTTP://EXAMPLE.ORG/A', 'url HTTP://EXAMPLE.ORG/A'],
    ['(https://example.org/a_(b))', 'url https://example.org/a_(b)'],
    ['"https://example.org/a"', 'url https://example.org/a'],
    ['https://example.org/a[^1]', 'url https://example.org/a'],
    ['http://localhost:3000/x', 'url http://localhost:3000/x'],
    ['www.example.org/x', 'url https://www.example.org/x'],
    ['https://zh.wikipedia.org/wiki/人工智能。', 'url https://zh.wikipedia.org/wiki/人工智能'],
    ['https://a.org/1,https://a.org/2', 'url https://a.org/1', 'url https://a.org/2'],
    ['https://link.springer.com/article/10.1007/x', 'url https://link.springer.com/article/10.1007/x'],
    ['https://example.org/?doi=10.1000/182', 'url https://example.org/?doi=10.1000/182'],
    ['https://web.archive.org/web/2020/https://a.org/x', 'url https://web.archive.org/web/2020/https://a.org/x'],
  ]);

  findsNothing([
    'www.example.org',
    'a site at www.',
    'https://',
    'ftp://example.org/x',
    'xhttps://example.org',
    'http and https',
    'doi.org/',
  ]);

  findsProblem([
    ['https://https://example.org/x', 'https://https://example.org/x', /twice/, 'https://example.org/x'],
    ['http://https//example.org/x', 'http://https//example.org/x', /twice/, 'https://example.org/x'],
    ['https://example.org:99999/x', 'https://example.org:99999/x', /host or port/],
    ['https://exa%mple.org/x', 'https://exa%mple.org/x', /host or port/],
  ]);

  it('is found where it stands, counted in UTF-16 code units', () => {
    const [identifier] = findIdentifiers('😀 see https://example.org/x.');
    expect(identifier?.range).toEqual({ start: 7, end: 28 });
    expect(identifier?.raw).toBe('https://example.org/x');
    expect(identifier?.context).toBe('text');
  });
});

describe('the destination of a link', () => {
  it('that is no web address is taken as it is', () => {
    for (const destination of ['#top', './other.md', 'mailto:a@example.org', '']) {
      expect(identifierFromUrl(destination)).toEqual({ kind: 'url', value: destination, problem: null });
    }
  });
});
