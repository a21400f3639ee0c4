import { describe, expect, it } from 'vitest';
import { parse } from '../../src/article/parse.ts';
import { document } from './texts.ts';

function read(...yaml: string[]) {
  return parse(document('---', ...yaml, '---', '', 'Text.')).frontMatter;
}

describe('front matter', () => {
  it('gives the review fields', () => {
    const { range, ...fields } = read(
      'title: Instrumental convergence',
      'last_reviewed: 2026-05-20',
      'sources: 0',
      'review_status: needs-citations',
      'revision: 1',
      'lang: en-GB',
      'bibliography: refs.json',
    );
    expect(range?.start).toBe(0);
    expect(fields).toEqual({
      title: 'Instrumental convergence',
      lastReviewed: '2026-05-20',
      reviewStatus: 'needs-citations',
      sources: 0,
      revision: 1,
      lang: 'en-GB',
      bibliography: ['refs.json'],
      problem: null,
    });
  });

  it.each([
    ['bibliography: [a.bib, b.json]', ['a.bib', 'b.json']],
    ['bibliography:\n  - a.bib\n  - 5', ['a.bib']],
    ['bibliography: {a: b}', []],
  ])('lists the libraries of %j', (yaml, files) => {
    expect(read(yaml).bibliography).toEqual(files);
  });

  it('leaves out fields of another type than they should have', () => {
    const { title, sources, lastReviewed, problem } = read('title: [a]', 'sources: many', 'last_reviewed: yesterday');
    expect({ title, sources, lastReviewed, problem }).toEqual({
      title: null,
      sources: null,
      lastReviewed: null,
      problem: null,
    });
  });

  it('ends before its line end, and may stand behind a byte order mark', () => {
    const text = '\uFEFF---\r\ntitle: T\r\n---\r\ntext';
    const { range, title } = parse(text).frontMatter;
    expect(title).toBe('T');
    expect(range && text.slice(range.start, range.end)).toBe('---\r\ntitle: T\r\n---');
  });

  it('may end in a line of dots, as Pandoc and Quarto allow', () => {
    const text = document('---', 'title: T', '...', '', 'Text.[^1]');
    const { frontMatter, references } = parse(text);
    expect(frontMatter).toMatchObject({ title: 'T', problem: null });
    expect(frontMatter.range && text.slice(0, frontMatter.range.end)).toBe('---\ntitle: T\n...');
    expect(references).toHaveLength(1);
  });

  it('may be empty, or only comments', () => {
    expect(read().problem).toBeNull();
    expect(read('# nothing').problem).toBeNull();
  });

  it.each([
    ['no front matter', 'text'],
    ['front matter that is never closed', '---\ntitle: T\n'],
    ['a rule at the start', '---\n\ntext'],
    ['front matter that is not at the start', '\n---\ntitle: T\n---'],
    ['four hyphens', '----\ntitle: T\n----'],
  ])('is null for %s', (_, text) => {
    expect(parse(text).frontMatter.range).toBeNull();
  });

  it('says what is wrong with its YAML, and on which line', () => {
    const text = document('---', 'title: a: b', '---', 'text');
    const { problem, title } = parse(text).frontMatter;
    expect(title).toBeNull();
    expect(problem?.message).toMatch(/not valid YAML/);
    expect(problem && text.slice(problem.range.start, problem.range.end)).toBe('title: a: b');
  });

  it.each([
    ['a list', '- a'],
    ['a word', 'word'],
    ['an alias bomb', 'a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]'],
    ['endless nesting', 'a: '.concat('['.repeat(10_000))],
    ['too much text', `a: ${'x'.repeat(70_000)}`],
    ['an unknown tag', 'a: !!js/function "x"'],
  ])('reports %s', (_, yaml) => {
    expect(read(yaml).problem).not.toBeNull();
  });

  it('cannot reach the prototype', () => {
    expect(read('__proto__:\n  title: stolen', 'constructor: x').title).toBeNull();
    expect(({} as { title?: string }).title).toBeUndefined();
  });
});
