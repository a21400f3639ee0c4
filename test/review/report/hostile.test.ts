import { existsSync } from 'node:fs';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTable } from 'micromark-extension-gfm-table';
import { chromium, type Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hostileReport, hostileTexts } from './hostile-texts.ts';
import { written } from './reporting.ts';

const program = process.env['CHROMIUM'] ?? '/usr/bin/chromium';

describe.skipIf(!existsSync(program))('a page of hostile texts in a browser', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: program, args: ['--no-sandbox', '--disable-gpu'] });
  }, 60_000);
  afterAll(() => browser.close());

  it.each([
    ['as it is', false],
    ['even where the browser does not keep to the policy', true],
  ])(
    'runs no script and loads nothing, %s',
    async (_, bypassCSP) => {
      const context = await browser.newContext({ bypassCSP });
      const page = await context.newPage();
      const requests: string[] = [];
      const said: string[] = [];
      page.on('request', (request) => requests.push(request.url()));
      page.on('console', (message) => said.push(message.text()));
      let hits = 0;
      await page.exposeFunction('hit', () => (hits += 1));
      await page.goto('about:blank');
      await page.setContent(written('html', hostileTexts.map(hostileReport), hostileTexts));
      const found = await page.evaluate(lookAround);
      await context.close();
      expect({ hits, requests: requests.filter((url) => url !== 'about:blank'), said }).toEqual({
        hits: 0,
        requests: [],
        said: [],
      });
      expect(found).toEqual({ forbidden: [], handlers: [], addresses: [] });
    },
    60_000,
  );

  it('shows what is written, letter by letter', async () => {
    const page = await browser.newPage();
    await page.setContent(written('html', [hostileReport('<img src=x onerror=hit()>')]));
    expect(await page.innerText('h2')).toBe('<img src=x onerror=hit()>');
    expect(await page.title()).toBe('Citation report: <img src=x onerror=hit()>');
    await page.close();
  }, 60_000);
});

/** Runs in the page, where there are types that this project does not have: what may not be there. */
const lookAround = `(() => {
  const all = [...document.querySelectorAll('*')];
  const forbidden = 'script,iframe,img,object,embed,link,base,form,input,button,video,audio,foreignObject,use,image';
  const ours = /^(?:https?:\\/\\/|\\.\\/article\\.md|#article-)/;
  const addresses = all.map((element) => element.getAttribute('href')).filter((address) => address !== null);
  return {
    forbidden: [...document.querySelectorAll(forbidden)].map(({ tagName }) => tagName),
    handlers: all.flatMap(({ attributes }) => [...attributes].map(({ name }) => name)).filter((name) => /^on|^style$|^autofocus$/.test(name)),
    addresses: addresses.filter((address) => !ours.test(address)),
  };
})()`;

describe('a Markdown report of hostile texts', () => {
  interface Node {
    readonly type: string;
    readonly value?: string;
    readonly url?: string;
    readonly children?: readonly Node[];
  }
  const nodes = (node: Node): readonly Node[] => [node, ...(node.children ?? []).flatMap(nodes)];

  it.each(hostileTexts)('has no markup but its own with %j', (text) => {
    const report = written('markdown', [hostileReport(text), hostileReport(text)], [text]);
    const tree = fromMarkdown(report, { extensions: [gfmTable()], mdastExtensions: [gfmTableFromMarkdown()] }) as Node;
    const all = nodes(tree);
    expect(all.filter(({ type }) => type === 'html').map(({ value }) => value)).toEqual([
      '<!-- A report of Citation Review -->',
    ]);
    expect(all.filter(({ type }) => ['image', 'code', 'inlineCode', 'footnoteReference'].includes(type))).toEqual([]);
    const addresses = all.flatMap(({ url }) => (url === undefined ? [] : [url]));
    expect(
      addresses.filter(
        (url) => !/^(?:\.\/article\.md|https:\/\/doi\.org\/10\.1000\/|https:\/\/example\.org)/.test(url),
      ),
    ).toEqual([]);
    const tables = all.filter(({ type }) => type === 'table');
    expect(
      new Set(tables.map(({ children = [] }) => new Set(children.map((row) => row.children?.length)).size)),
    ).toEqual(new Set([1]));
  });
});
