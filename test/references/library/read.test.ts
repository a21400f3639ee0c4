import { describe, expect, it } from 'vitest';
import { looksLikeLibrary, readLibraryFile } from '../../../src/references/library/index.ts';
import { bytes, read } from './reading.ts';

describe('a library file', () => {
  it('that is no UTF-8 is named with line and byte, and may be Latin-1', async () => {
    const latin1 = Uint8Array.from([...bytes('[', '{"title": "B'), 0xe9, ...bytes('"}]')]);
    const { items, problems } = await readLibraryFile('/a/refs.json', latin1);
    expect(items).toEqual([]);
    expect(problems).toEqual([
      {
        file: '/a/refs.json',
        line: 2,
        message: 'The file is not valid UTF-8 (byte 15, in line 2, is 0xE9): save it as UTF-8; it may be Latin-1.',
      },
    ]);
  });

  it.each([
    ['UTF-16', Uint8Array.from([0xff, 0xfe, 0x5b, 0]), 'The file is UTF-16: save it as UTF-8.'],
    ['binary', Uint8Array.from([0x50, 0x4b, 0, 4]), 'The file is a binary file (byte 3 is zero), not text.'],
    ['too large', new Uint8Array(20 * 1024 * 1024 + 1), 'The file is too large (20.0 MB; at most 20 MB): split it.'],
  ])('that is %s is refused in plain words', async (_, content, message) => {
    expect((await readLibraryFile('x.bib', content)).problems).toEqual([{ file: 'x.bib', line: null, message }]);
  });

  it('may begin with a byte order mark', async () => {
    expect((await read('a.json', '\ufeff[{"id": "a", "title": "T"}]')).ids).toEqual(['a']);
  });

  it('of an unknown kind is refused with the kinds there are', async () => {
    const { problems } = await read('refs.xml', '<a/>');
    expect(problems[0]?.[1]).toContain('CSL-JSON (.json), BibTeX (.bib), RIS (.ris)');
  });

  it('names no more than 100 faults one by one', async () => {
    const { problems } = await read('a.json', JSON.stringify(Array.from({ length: 150 }, () => 1)));
    expect(problems).toHaveLength(101);
    expect(problems.at(-1)).toEqual([null, 'The file has 50 more faults like these.']);
  });
});

describe('looksLikeLibrary', () => {
  it.each([
    'refs.bib',
    'REFS.BIB',
    'export.ris',
    'references.json',
    'bibliography.json',
    'library.json',
    'my.csl.json',
  ])('takes %s', (name) => {
    expect(looksLikeLibrary(name)).toBe(true);
  });

  it.each(['package.json', 'notes.md', 'bib', 'x.bib.bak', 'my-references.json'])('leaves %s', (name) => {
    expect(looksLikeLibrary(name)).toBe(false);
  });
});

describe('CSL-JSON', () => {
  it('reads a list, and an object that holds one', async () => {
    const item = '{"id": "a", "title": "T"}';
    expect((await read('a.json', `[${item}]`)).ids).toEqual(['a']);
    expect((await read('a.json', `{"items": [${item}]}`)).ids).toEqual(['a']);
    expect((await read('a.json', `{"references": [${item}]}`)).ids).toEqual(['a']);
  });

  it('names the line of a syntax error', async () => {
    expect(await read('a.json', '[', '{"id": "a",,', '"title": "T"}]')).toMatchObject({
      ids: [],
      problems: [[2, 'The file is not valid JSON here: the library was not read.']],
    });
  });

  it('names what is no item and what holds nothing, by position and line, and loads the rest', async () => {
    expect(await read('a.json', '[', '  7,', '  {"id": "empty"},', '  {"id": "c", "title": "T"}', ']')).toMatchObject({
      ids: ['c'],
      problems: [
        [2, 'Item 1 is not an object: it was left out.'],
        [3, 'Item 2 has no title, author, DOI, ISBN or URL ("empty"): it was left out.'],
      ],
    });
  });

  it('says of any other JSON that it is no library', async () => {
    const { problems } = await read('package.json', '{"name": "x", "version": "1.0.0"}');
    expect(problems[0]?.[1]).toContain('is not CSL-JSON');
  });

  it('gives a second item of the same id one of its own, and says so', async () => {
    const { ids, problems } = await read(
      'a.json',
      '[{"id": "a", "title": "T"},',
      '{"id": "a", "title": "U"}, {"id": "a-2", "title": "V"}]',
    );
    expect(ids).toEqual(['a', 'a-3', 'a-2']);
    expect(problems).toEqual([[2, 'Two items have the id "a": give this one another (until then it is "a-3").']]);
  });

  it('survives nesting that a recursive reader would not', async () => {
    const deep = '['.repeat(200_000);
    const { problems } = await read('a.json', deep);
    expect(problems).toEqual([[null, 'The file is not valid JSON here: the library was not read.']]);
  });
});

describe('RIS', () => {
  it('reads records with continued lines, a second title word group and CRLF', async () => {
    const { items, problems } = await readLibraryFile(
      'a.ris',
      new TextEncoder().encode(
        [
          'TY  - JOUR',
          'AU  - Doe, Jane',
          'AU  - Roe, Rick',
          'TI  - A long title  - and',
          '  its second line',
          'PY  - 2020',
          'DO  - 10.1000/182',
          'JO  - J. Ex.',
          'ER  - ',
        ].join('\r\n'),
      ),
    );
    expect(problems).toEqual([]);
    expect(items).toMatchObject([
      {
        id: '10.1000/182',
        title: 'A long title - and its second line',
        author: [
          { family: 'Doe', given: 'Jane' },
          { family: 'Roe', given: 'Rick' },
        ],
        DOI: '10.1000/182',
      },
    ]);
  });

  it('names a record without end or content, and loads the others', async () => {
    expect(
      await read(
        'a.ris',
        'TY  - BOOK',
        'ID  - one',
        'TI  - A',
        'TY  - BOOK',
        'ER  - ',
        'TY  - BOOK',
        'ID  - two',
        'TI  - B',
        'ER  - ',
      ),
    ).toMatchObject({
      ids: ['one', 'two'],
      problems: [
        [1, 'Record 1 has no end ("ER  - "): add it. What it has was read.'],
        [4, 'Record 2 has no title, author, DOI, ISBN or URL: it was left out.'],
      ],
    });
  });

  it('says that a file without records has none', async () => {
    expect((await read('a.ris', 'hello')).problems).toEqual([[null, 'The file has no RIS record ("TY  - …").']]);
  });
});
