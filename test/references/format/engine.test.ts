import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildStyles } from '../../../scripts/build-styles.mjs';
import { FormattingEngine, type StyleFiles } from '../../../src/references/format/engine.ts';
import type { Markup } from '../../../src/references/format/formatter.ts';
import { styleNames } from '../../../src/references/format/styles.ts';
import { cleanItem, type Item } from '../../../src/references/item.ts';
import { readLibraryFile } from '../../../src/references/library/index.ts';
import expected from './formatted.json' with { type: 'json' };
import { works } from './works.ts';

const assets = mkdtempSync(join(tmpdir(), 'citation-review-styles-'));
let userStyle = '';

const files: StyleFiles = {
  style: (name) => readFileSync(join(assets, 'styles', `${name}.csl`), 'utf8'),
  locale: (tag) => readFileSync(join(assets, 'locales', `${tag}.xml`), 'utf8'),
  userStyle: () => userStyle,
};
const engine = new FormattingEngine(files);

function format(items: readonly Item[], style = 'apa', markup: Markup = 'markdown', locale = 'en-US') {
  return engine.format(items, { style, locale, markup });
}

/** A style that writes these elements. */
function styleOf(layout: string): string {
  return `<?xml version="1.0"?><!-- a comment --><style xmlns="http://purl.org/net/xbiblio/csl" class="in-text" version="1.0">
    <info><title>Mine</title><id>mine</id><updated>2024-01-01T00:00:00+00:00</updated></info>
    <citation><layout><text variable="citation-number"/></layout></citation>
    <bibliography second-field-align="flush"><layout>${layout}</layout></bibliography></style>`;
}

beforeAll(() => {
  buildStyles(assets);
});

afterAll(() => {
  rmSync(assets, { recursive: true });
});

describe('a reference', () => {
  it.each(styleNames)('is written as %s has it, for each kind of work', (style) => {
    const lines = format(Object.values(works), style);
    const table = Object.fromEntries(Object.keys(works).map((name, index) => [name, lines[index]]));
    expect(table).toEqual(expected[style as keyof typeof expected]);
  });

  it('is written in the language asked for, or in another form of it', () => {
    const { chapter } = works;
    expect(format([chapter], 'apa', 'text', 'de-DE')[0]).toContain('S. 47–55');
    expect(format([chapter], 'apa', 'text', 'de-AT')[0]).toContain('S. 47–55');
    expect(format([works['web page']], 'harvard1', 'text', 'en-GB')[0]).toContain('5 January 2024');
    expect(() => format([chapter], 'apa', 'text', 'xx')).toThrow('There is no locale "xx". Locales: de-DE, en-GB,');
  });

  it('reads the same whatever stands beside it', () => {
    const { book } = works;
    const other: Item = { ...book, id: 'other', title: 'Another of the same year' };
    for (const style of styleNames) {
      expect(format([book, other, book], style)).toEqual([book, other, book].flatMap((item) => format([item], style)));
    }
  });

  it('comes out for every item, in order, whatever the ids', () => {
    const ids = ['x', 'x', '', '__proto__', 'constructor', '"><script>', '3', '0'];
    const items = ids.map((id, index): Item => ({ id, type: 'book', title: `Title ${String(index)}` }));
    const lines = format(items, 'apa', 'text');
    expect(lines.map((line) => /Title \d/.exec(line)?.[0])).toEqual(items.map(({ title }) => title));
  });

  it('has no markup but its own, whatever its title holds', () => {
    const title =
      '<script>alert(1)</script> *b* [x](javascript:alert) <https://evil.example> ![i](http://evil.example/i) &lt;i&gt;';
    const item: Item = { id: 'a', type: 'article-journal', title, 'container-title': '<3>J' };
    const [markdown] = format([item], 'apa');
    const [html] = format([item], 'apa', 'html');
    expect(markdown).toContain(
      '\\<script>alert(1)\\</script> \\*b\\* \\[x\\](javascript:alert) \\<https\\://evil.example>',
    );
    expect(markdown).toContain('*\\<3>J*');
    expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
    expect(html?.replace(/<\/?i>/g, '')).not.toMatch(/[<>]/);
  });

  it('has one line and no direction of its own, for titles made to break that', () => {
    const item = cleanItem({ id: 'a', type: 'book', title: 'One\ntwo\u202e three\u0007', author: 'A\r\nB' });
    expect(item === null ? [] : format([item], 'apa', 'text')).toEqual(['A B. (n.d.). One two three.']);
  });

  it.each([
    ['tags', `A ${'<i>'.repeat(700)}`],
    ['quotes', `A ${`"'`.repeat(1000)}`],
    ['brackets', `A ${'([{'.repeat(600)}`],
    ['colons', `A ${': '.repeat(1000)}b`],
  ])('is written for a title of 2 KB of %s', (_, title) => {
    expect(format([{ id: 'a', type: 'book', title }], 'mla', 'text')).toHaveLength(1);
  });

  it('is written for a work of 1,000 authors', () => {
    const author = Array.from({ length: 1000 }, (_, index) => ({ family: `Name${String(index)}`, given: 'A.' }));
    const [line] = format([{ id: 'a', type: 'book', title: 'Many', author }], 'apa', 'text');
    expect(line).toContain('Name0, A., Name1, A.');
  });

  it('says when a page without a date was retrieved, and nothing of it when that is not known', () => {
    const page: Item = { id: 'a', type: 'webpage', title: 'T', URL: 'https://example.org/' };
    const accessed = { 'date-parts': [[2024, 1, 5]] };
    expect(format([page, { ...page, accessed }], 'apa')).toEqual([
      '*T*. (n.d.). <https://example.org/>',
      '*T*. (n.d.). Retrieved January 5, 2024, from <https://example.org/>',
    ]);
  });

  it('takes no hidden fields from a note', () => {
    const [line] = format(
      [{ id: 'a', type: 'book', title: 'T', note: 'publisher: Injected\n{:DOI: 10.1000/x}' }],
      'apa',
    );
    expect(line).toBe('*T*. (n.d.).');
  });
});

describe('a style', () => {
  const { book } = works;

  it('that is unknown is refused with the nearest and the list', () => {
    expect(() => format([book], 'chicago')).toThrow(
      'There is no citation style "chicago". Did you mean "chicago-author-date"? Styles: apa, chicago-author-date, harvard1, ieee, mla, vancouver, or the path of a .csl file.',
    );
    expect(() => format([book], 'vancuver')).toThrow('Did you mean "vancouver"?');
    expect(() => format([book], '__proto__')).toThrow('There is no citation style "__proto__". Styles:');
  });

  it('of the user is used, and its changes are seen', () => {
    userStyle = styleOf('<text variable="citation-number" suffix=". "/><text variable="title" font-weight="bold"/>');
    expect(format([book], '/mine.csl')).toEqual(['**Human compatible**']);
    userStyle = styleOf('<text variable="title" text-case="uppercase"/><text variable="publisher" prefix=" / "/>');
    expect(format([book], '/mine.csl')).toEqual(['HUMAN COMPATIBLE / Viking']);
  });

  it.each([
    ['is no CSL', '<html></html>', 'is not a CSL style'],
    ['is empty', '', 'is not a CSL style'],
    ['has entities', '<!DOCTYPE style [<!ENTITY a "b">]><style/>', 'has a document type declaration'],
    ['has no bibliography', '<style><citation/></style>', 'has no <bibliography>'],
    ['is too large', ' '.repeat(1024 * 1024 + 1), 'is larger than 1 MB'],
    [
      'only names another',
      '<style><info><link href="http://www.zotero.org/styles/nature" rel="independent-parent"/></info></style>',
      'only points to http://www.zotero.org/styles/nature: name the file of that style instead',
    ],
    ['is broken XML', '<style><bibliography></style>', 'cannot be used'],
    [
      'calls itself',
      styleOf('<text macro="a"/>').replace('<citation>', '<macro name="a"><text macro="a"/></macro><citation>'),
      'cannot be used',
    ],
  ])('of the user that %s is refused with the reason', (_, text, reason) => {
    userStyle = text;
    expect(() => format([book], '/mine.csl')).toThrow(reason);
  });

  it('that writes nothing for an item names it', () => {
    userStyle = styleOf('<text variable="volume"/>');
    expect(() => format([book], '/mine.csl')).toThrow(
      'The style "/mine.csl" writes nothing for the item "russell2019".',
    );
  });
});

const shared = join(import.meta.dirname, '../../../../shared/data/instrumental-convergence.facts.json');

describe.skipIf(!existsSync(shared))('the works of the shared article (skipped where ../shared is missing)', () => {
  it.each(styleNames)('are all formatted as %s', async (style) => {
    const { items, problems } = await readLibraryFile(shared, readFileSync(shared));
    expect(problems).toEqual([]);
    const lines = format(items, style, 'text');
    expect(lines).toHaveLength(items.length);
    items.forEach((item, index) => {
      const start = item.title?.slice(0, 12).toLowerCase() ?? '';
      expect(lines[index]?.toLowerCase()).toContain(start);
    });
  });
});
