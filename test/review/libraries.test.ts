import { describe, expect, it } from 'vitest';
import { parse } from '../../src/article/parse.ts';
import { Libraries } from '../../src/review/libraries.ts';
import { MemoryFiles } from './memory-files.ts';

const frontMatter = (text: string) => parse(text).frontMatter;
const plain = frontMatter('Text.\n');
const book = (id: string): string => JSON.stringify([{ id, type: 'book', title: `The book of ${id}` }]);

describe('the library of an article', () => {
  it("holds the settings' files first, then the front matter's, then those beside the article", async () => {
    const files = new MemoryFiles({
      '/wiki/shared/mine.json': book('mine'),
      '/wiki/texts/named.json': book('named'),
      '/wiki/texts/references.json': book('beside'),
    });
    const libraries = new Libraries({ files, folder: '/wiki', configured: ['shared/mine.json'] });
    const { library, problems } = await libraries.load(
      '/wiki/texts/article.md',
      frontMatter('---\nbibliography: named.json\n---\n'),
    );
    expect(library.entries.map(({ item }) => item.id)).toEqual(['mine', 'named', 'beside']);
    expect(problems).toEqual([]);
  });

  it('has no file that is a link out of the workspace, unless the settings name it', async () => {
    const files = new MemoryFiles({ '/home/all.json': book('all'), '/wiki/more/some.json': book('some') });
    files.links.set('/wiki/texts/references.json', '/home/all.json');
    files.links.set('/wiki/texts/named.json', '/home/all.json');
    files.links.set('/wiki/texts/library.json', '/wiki/more/some.json');
    const article = '/wiki/texts/article.md';
    const named = frontMatter('---\nbibliography: named.json\n---\n');
    const { library, problems } = await new Libraries({ files, folder: '/wiki', configured: [] }).load(article, named);
    expect(library.entries.map(({ item }) => item.id)).toEqual(['some']);
    expect(problems.map(({ message }) => message)).toEqual([
      '"/wiki/texts/named.json" is a link to a file outside the workspace: name it in the setting "library" instead',
      '"/wiki/texts/references.json" is a link to a file outside the workspace: name it in the setting "library" instead',
    ]);
    const configured = ['texts/references.json'];
    const trusted = await new Libraries({ files, folder: '/wiki', configured }).load(article, plain);
    expect(trusted.library.entries.map(({ item }) => item.id)).toEqual(['all', 'some']);
    expect(trusted.problems).toEqual([]);
  });

  it('names a file that is missing, and still has the others', async () => {
    const files = new MemoryFiles({ '/wiki/references.json': book('beside') });
    const libraries = new Libraries({ files, folder: '/wiki', configured: ['gone.bib'] });
    const { library, problems } = await libraries.load('/wiki/article.md', plain);
    expect(library.entries).toHaveLength(1);
    expect(problems).toEqual([
      { file: '/wiki/gone.bib', line: null, message: '/wiki/gone.bib: there is no such file.' },
    ]);
  });

  it.each(['../../etc/passwd.json', '/etc/secret.json', '\\\\host\\share\\refs.bib', '//host/refs.bib'])(
    'does not follow an article to %s',
    async (path) => {
      const files = new MemoryFiles({});
      const libraries = new Libraries({ files, folder: '/wiki', configured: [] });
      const { problems } = await libraries.load('/wiki/article.md', frontMatter(`---\nbibliography: '${path}'\n---\n`));
      expect(files.reads).toEqual([]);
      expect(problems[0]?.message).toContain('outside the workspace');
    },
  );

  it('reads a file once until it is told that it changed', async () => {
    const files = new MemoryFiles({ '/wiki/references.json': book('one') });
    const libraries = new Libraries({ files, folder: null, configured: [] });
    const first = await libraries.load('/wiki/article.md', plain);
    const second = await libraries.load('/wiki/article.md', plain);
    expect(second.library).toBe(first.library);
    files.contents.set('/wiki/references.json', book('two'));
    libraries.forget('/wiki/references.json');
    const third = await libraries.load('/wiki/article.md', plain);
    expect(third.library.entries.map(({ item }) => item.id)).toEqual(['two']);
    expect(files.reads).toHaveLength(2);
  });
});
