import { describe, expect, it } from 'vitest';
import { read } from './reading.ts';

describe('BibTeX', () => {
  it('reads LaTeX, @string, crossref, arXiv and howpublished', async () => {
    const { items, problems } = await read(
      'a.bib',
      '@comment{ignored @article{no, title={x}} }',
      '@preamble{"\\newcommand{\\x}{y}"}',
      '@string{ml = "Machine Learning"}',
      '@string{jml = "Journal of " # ml}',
      '@article{mueller, author = {M{\\"u}ller, Jan and {World Health Organization}}, title = {On {DNA} \\& more},',
      '  journal = jml, year = 2020, pages = {1--20}, eprint = {2106.01345}, archivePrefix = {arXiv}}',
      '@inproceedings(part, title = "A {Part}", crossref = "whole")',
      '@proceedings{whole, title = {Proceedings of X}, year = 2001}',
      '@misc{web, title = {Web}, howpublished = {\\url{https://example.org/a_b}}}',
    );
    expect(problems).toEqual([]);
    expect(items).toMatchObject([
      {
        id: 'mueller',
        title: 'On DNA & more',
        'container-title': 'Journal of Machine Learning',
        author: [{ family: 'Müller', given: 'Jan' }, { family: 'World Health Organization' }],
        page: '1-20',
        number: 'arXiv:2106.01345',
      },
      { id: 'part', title: 'A Part', 'container-title': 'Proceedings of X', issued: { 'date-parts': [[2001]] } },
      { id: 'whole' },
      { id: 'web', URL: 'https://example.org/a_b' },
    ]);
  });

  it('reads a @string that stands for its own name in capital letters', async () => {
    const { items, problems } = await read(
      'a.bib',
      '@string{jair = "JAIR"}',
      '@article{one, title = {One}, journal = jair}',
    );
    expect(problems).toEqual([]);
    expect(items).toMatchObject([{ id: 'one', 'container-title': 'JAIR' }]);
  });

  it('names an entry that is never closed, and reads those around it', async () => {
    expect(
      await read(
        'a.bib',
        '@book{one, title={A}}',
        '@book{two, title={B',
        '@book{three,',
        '  title={C}}',
        '@book{four, title={D}',
      ),
    ).toMatchObject({
      ids: ['one', 'three'],
      problems: [
        [2, 'The entry "two" has no closing brace: it was left out.'],
        [5, 'The entry "four" has no closing brace: it was left out.'],
      ],
    });
  });

  it('names the line within an entry where a comma is missing', async () => {
    const { ids, problems } = await read(
      'a.bib',
      '',
      '@book{one,',
      '  title={A}',
      '  year=2020',
      '}',
      '@book{two, title={B}}',
    );
    expect(ids).toEqual(['two']);
    expect(problems).toEqual([[4, expect.stringContaining('The entry "one" cannot be read from here on')]]);
  });

  it('says when an entry ends before its fields do', async () => {
    const { ids, problems } = await read(
      'a.bib',
      '@book{one, title={A}},',
      '  year = 2020',
      '}',
      '@book{two, title={B}}',
    );
    expect(ids).toEqual(['one', 'two']);
    expect(problems).toEqual([[1, expect.stringContaining('"one" is closed too early, in line 1')]]);
  });

  it('takes a field whose LaTeX is broken as it stands, and names it', async () => {
    const { items, problems } = await read(
      'a.bib',
      '@book{one, title={It costs $5}, year=2020}',
      '@book{two, title={B}}',
    );
    expect(items).toMatchObject([{ title: 'It costs $5', issued: { 'date-parts': [[2020]] } }, { title: 'B' }]);
    expect(problems).toEqual([[1, 'The entry "one" has LaTeX that cannot be read in "title": mend it there.']]);
  });

  it('names an entry with nothing to cite, and one without key', async () => {
    const { ids, problems } = await read('a.bib', '@book{empty, year=2020}', '@book{, title={A}}');
    expect(ids).toEqual([]);
    expect(problems).toEqual([
      [1, 'The entry "empty" has no title, author, DOI, ISBN or URL: it was left out.'],
      [2, expect.stringContaining('An entry without a key (@book) cannot be read')],
    ]);
  });

  it('ends when two entries inherit from each other, or one from itself', async () => {
    const { ids } = await read(
      'a.bib',
      '@book{a, title={A}, crossref={b}}',
      '@book{b, title={B}, crossref={a}}',
      '@book{c, title={C}, crossref={c}}',
    );
    expect(ids).toEqual(['a', 'b', 'c']);
  });

  it('reads nothing from the network for an entry that looks like an address', async () => {
    const { items } = await read('a.bib', '@misc{u, title={https://example.org/x.json}, doi={10.1000/182}}');
    expect(items).toMatchObject([{ title: 'https://example.org/x.json', DOI: '10.1000/182' }]);
  });

  it('is not misled by names of the prototype', async () => {
    const { ids } = await read(
      'a.bib',
      '@book{__proto__, title={A}, __proto__={x}, constructor={y}}',
      '@book{toString, title={B}}',
    );
    expect(ids).toEqual(['__proto__', 'toString']);
  });

  it('ends on 2 MB of opening braces', async () => {
    expect((await read('a.bib', `@book{a, title=${'{'.repeat(2_000_000)}`)).problems).toEqual([
      [1, 'The entry "a" has no closing brace: it was left out.'],
    ]);
  });
});
