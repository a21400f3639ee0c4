import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type {
  CheckResult,
  EditsResult,
  ExportResult,
  SearchLibraryResult,
  StatusParams,
} from '../../src/server/protocol.ts';
import { LanguageClient, lines, type OpenDocument } from './language-client.ts';
import { library } from './library.ts';

describe("the extension's own requests", () => {
  let client: LanguageClient;
  const statuses: StatusParams[] = [];
  beforeAll(async () => {
    client = await LanguageClient.start({
      files: {
        'references.json': library,
        'broken.bib': '@article{a, title = {One}}\n@article{b, title = {Never closed\n',
      },
      options: { hasCommands: true },
      prepare: (connection) => {
        connection.onNotification('citationReview/status', (status: StatusParams) => void statuses.push(status));
      },
    });
  });
  afterAll(() => client.stop());

  const ask = <Result>(method: string, document: OpenDocument, params: object = {}): Promise<Result> =>
    client.connection.sendRequest<Result>(`citationReview/${method}`, {
      uri: document.uri,
      version: document.version,
      ...params,
    });

  it('say how far an article has come', async () => {
    const document = await client.open(lines('One.[^1] Two.[^1] Three.[^2]', '', '[^2]: Bostrom (2012).', ''));
    await document.diagnostics();
    // The next answer comes behind the status, which waits for the text to rest.
    while (!statuses.some(({ uri }) => uri === document.uri))
      await ask('searchLibrary', document, { query: '', limit: 1 });
    expect(statuses.find(({ uri }) => uri === document.uri)).toMatchObject({
      version: 1,
      markers: 2,
      references: 3,
      defined: 1,
      status: 'needs-citations',
      findings: { error: 2 },
    });
  });

  it('search the library, and name what of it could not be read', async () => {
    const document = await client.open('One.\n');
    const found = await ask<SearchLibraryResult>('searchLibrary', document, { query: 'haggstrom 2016', limit: 10 });
    expect(found.items.map(({ id, summary, file }) => [id, summary, file])).toEqual([
      ['haggstrom2016', 'Häggström 2016', 'references.json'],
    ]);
    expect(found.total).toBeGreaterThanOrEqual(3);
    expect(found.problems.join()).toMatch(/broken\.bib/);
  });

  it('cite a work for the missing marker under the cursor', async () => {
    const document = await client.open('One.[^x] Two.\n');
    const task = { kind: 'cite-item', position: document.at('[^x]', 2), item: 'haggstrom2016' };
    const { edits } = await ask<EditsResult>('edits', document, { task });
    await document.apply(edits);
    expect(document.text).toMatch(/^One\.\[\^x\] Two\.\n\n\[\^x\]: Häggström, O\. \(2016\)/);
  });

  it('cite a work by a new marker where there is none', async () => {
    const document = await client.open('One. Two.\n');
    const task = {
      kind: 'cite-identifier',
      position: document.at('. Two', 1),
      identifier: 'https://arxiv.org/abs/1912.01683',
    };
    await document.apply((await ask<EditsResult>('edits', document, { task })).edits);
    expect(document.text).toMatch(/^One\.\[\^1\] Two\.\n\n\[\^1\]: Turner/);
  });

  it('renumber the footnotes', async () => {
    const document = await client.open(lines('One.[^2] Two.[^1]', '', '[^1]: A.', '[^2]: B.', ''));
    await document.apply((await ask<EditsResult>('edits', document, { task: { kind: 'renumber' } })).edits);
    expect(document.text).toBe(lines('One.[^1] Two.[^2]', '', '[^2]: A.', '[^1]: B.', ''));
  });

  it('refuse a place of a version that is past', async () => {
    const document = await client.open('One. Two.\n');
    const task = { kind: 'cite-item', position: document.at('Two'), item: 'turner2021' };
    await expect(ask('edits', document, { version: 0, task })).rejects.toThrow(/changed meanwhile/);
  });

  it('export the references, and name what nothing is known of', async () => {
    const document = await client.open(lines('See doi:10.1007/s11023-012-9281-3 and doi:10.1000/182.', ''));
    const { text, count, missing } = await ask<ExportResult>('export', document, { format: 'bibtex' });
    expect([count, missing]).toEqual([1, ['doi:10.1000/182']]);
    expect(text).toMatch(/^@article\{bostrom2012,/);
  });
});

describe('looking identifiers up', () => {
  const crossref = JSON.stringify({
    status: 'ok',
    'message-type': 'work',
    message: {
      DOI: '10.1000/182',
      type: 'journal-article',
      title: ['The DOI Handbook'],
      author: [{ family: 'Paskin', given: 'Norman' }],
      issued: { 'date-parts': [[2006]] },
      'container-title': ['Handbooks'],
    },
  });

  const start = async (
    settings: object,
    options: object = {},
  ): Promise<{ client: LanguageClient; asked: string[] }> => {
    const asked: string[] = [];
    const client = await LanguageClient.start({
      settings,
      options: { canFetch: true, ...options },
      prepare: (connection) => {
        connection.onRequest('citationReview/fetch', ({ url }: { url: string }) => {
          asked.push(url);
          const headers = { 'content-type': 'application/json' };
          return { status: 200, headers, body: Buffer.from(crossref).toString('base64') };
        });
      },
    });
    return { client, asked };
  };
  const check = (client: LanguageClient, document: OpenDocument): Promise<CheckResult> =>
    client.connection.sendRequest('citationReview/checkIdentifiers', { uri: document.uri });

  it('goes through the client, and the answer shows in the hover', async () => {
    const { client, asked } = await start({});
    const document = await client.open('See doi:10.1000/182 for more.\n');
    await document.diagnostics();
    expect(asked).toEqual([]);
    expect(await check(client, document)).toEqual({ resolved: 1, notFound: 0, couldNotCheck: 0, reason: null });
    expect(asked.map((url) => new URL(url).host)).toEqual(['api.crossref.org', 'api.openalex.org']);
    const hover = await document.request<object>('textDocument/hover', { position: document.at('doi:', 1) });
    expect(JSON.stringify(hover)).toMatch(/The DOI Handbook.*From Crossref, today/s);
    await client.stop();
  });

  it.each([
    ['the settings switch the network off', { network: 'off' }, {}],
    ['the workspace is not trusted', { network: 'automatic' }, { trusted: false }],
  ])('asks nobody when %s', async (_, settings, options) => {
    const { client, asked } = await start(settings, options);
    const document = await client.open('See doi:10.1000/182 for more.\n');
    expect(await check(client, document)).toMatchObject({ resolved: 0, notFound: 0, couldNotCheck: 1 });
    await document.request('textDocument/hover', { position: document.at('doi:', 1) });
    expect(asked).toEqual([]);
    await client.stop();
  });

  it('asks once the workspace is trusted', async () => {
    const { client, asked } = await start({}, { trusted: false });
    const document = await client.open('See doi:10.1000/182 for more.\n');
    await client.connection.sendNotification('citationReview/trusted');
    expect(await check(client, document)).toMatchObject({ resolved: 1 });
    expect(asked.length).toBeGreaterThan(0);
    await client.stop();
  });

  it('happens by itself where the user chose that, and a mend of the text follows', async () => {
    const { client, asked } = await start({ network: 'automatic' });
    const document = await client.open('See doi:10.1000/182 for more.\n');
    await document.diagnostics();
    while (asked.length === 0) await document.request('textDocument/documentLink');
    expect(asked[0]).toContain('10.1000');
    await client.stop();
  });
});

describe('a library file that changes', () => {
  it('is read anew when the client says so', async () => {
    const client = await LanguageClient.start({ files: { 'references.json': '[]' } });
    const document = await client.open('See doi:10.1007/s11023-012-9281-3 for more.\n');
    const search = (): Promise<SearchLibraryResult> =>
      client.connection.sendRequest('citationReview/searchLibrary', { uri: document.uri, query: '', limit: 9 });
    expect((await search()).total).toBe(0);
    const file = join(client.folder, 'references.json');
    writeFileSync(file, library);
    await client.connection.sendNotification('workspace/didChangeWatchedFiles', {
      changes: [{ uri: pathToFileURL(file).href, type: 2 }],
    });
    expect((await search()).total).toBe(3);
    await client.stop();
  });
});
