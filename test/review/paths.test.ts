import { describe, expect, it } from 'vitest';
import { folderOf, isAbsolute, isInside, isOnAnotherMachine, joinPath } from '../../src/review/paths.ts';

describe('paths as text', () => {
  it.each([
    ['/home/ann/article.md', '/home/ann'],
    ['/article.md', '/'],
    ['C:\\texts\\article.md', 'C:\\texts'],
    ['C:\\article.md', 'C:\\'],
    ['article.md', '.'],
  ])('says that %s stands in %s', (path, folder) => {
    expect(folderOf(path)).toBe(folder);
  });

  it.each([
    ['/home/ann', 'refs.bib', '/home/ann/refs.bib'],
    ['/home/ann', './refs.bib', '/home/ann/refs.bib'],
    ['/home/ann', '../refs.bib', '/home/refs.bib'],
    ['/', 'refs.bib', '/refs.bib'],
    ['/home', '../../../refs.bib', '/refs.bib'],
    ['/home/ann', '/data/../refs.bib', '/refs.bib'],
    ['.', 'refs.bib', 'refs.bib'],
    ['.', '../refs.bib', '../refs.bib'],
    ['C:\\texts', 'sub/refs.bib', 'C:\\texts\\sub\\refs.bib'],
    ['C:\\texts', '..\\..\\refs.bib', 'C:\\refs.bib'],
  ])('from %s, %s is %s', (folder, relative, path) => {
    expect(joinPath(folder, relative)).toBe(path);
  });

  it('tells absolute paths and paths on another machine', () => {
    expect([isAbsolute('/a'), isAbsolute('C:\\a'), isAbsolute('a/b'), isAbsolute('C:a')]).toEqual([
      true,
      true,
      false,
      false,
    ]);
    expect([
      isOnAnotherMachine('\\\\host\\share'),
      isOnAnotherMachine('//host/share'),
      isOnAnotherMachine('/a'),
    ]).toEqual([true, true, false]);
  });

  it.each([
    ['/home/ann/refs.bib', '/home/ann', true],
    ['/home/ann', '/home/ann', true],
    ['/home/anna/refs.bib', '/home/ann', false],
    ['/refs.bib', '/', true],
    ['/etc/refs.bib', '/home', false],
  ])('%s inside %s: %s', (path, folder, inside) => {
    expect(isInside(path, folder)).toBe(inside);
  });
});
