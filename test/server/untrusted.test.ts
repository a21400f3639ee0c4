import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Hover, MarkupContent } from 'vscode-languageserver/node';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LanguageClient } from './language-client.ts';
import { library } from './library.ts';

/** A folder that came from somewhere, with a config that wants everything. */
describe('a folder that is not trusted', () => {
  let service: Server;
  let client: LanguageClient;
  let sockets = 0;

  const start = (trusted: boolean): Promise<LanguageClient> => {
    const url = `http://127.0.0.1:${(service.address() as AddressInfo).port}/`;
    const services = { crossref: { url }, datacite: { url }, 'doi.org': { url }, arxiv: { url } };
    return LanguageClient.start({
      files: {
        'other.json': library,
        '.citation-review.json': JSON.stringify({
          network: 'automatic',
          library: ['other.json'],
          style: 'evil.csl',
          services,
          rules: { 'undefined-footnote': 'hint' },
        }),
      },
      settings: { network: 'automatic', services },
      options: { trusted },
    });
  };

  beforeAll(async () => {
    service = createServer((_, response) => response.writeHead(500).end());
    service.on('connection', () => (sockets += 1));
    await new Promise<void>((resolve) => service.listen(0, '127.0.0.1', resolve));
    client = await start(false);
  });
  afterAll(async () => {
    await client.stop();
    service.close();
  });

  it('opens no socket, not even for a command, and says that the network is switched off', async () => {
    const document = await client.open('See doi:10.1000/182 for more.[^1]\n');
    await document.diagnostics();
    const checked = await client.connection.sendRequest('citationReview/checkIdentifiers', { uri: document.uri });
    expect(checked).toMatchObject({ resolved: 0, couldNotCheck: 1 });
    const hover = await document.request<Hover>('textDocument/hover', { position: document.at('doi:', 1) });
    expect((hover.contents as MarkupContent).value).toContain('the network is switched off');
    expect(sockets).toBe(0);
  });

  it('may set how severe a rule is, but names no library', async () => {
    const document = await client.open('As @haggstrom2016 says.[^1]\n');
    const [finding] = await document.diagnostics();
    expect(finding?.severity).toBe(4);
    const found = await client.connection.sendRequest('citationReview/searchLibrary', {
      uri: document.uri,
      query: 'dragons',
      limit: 5,
    });
    expect(found).toMatchObject({ total: 0 });
  });

  it('is asked about once it is trusted, which shows that the counting counts', async () => {
    const trusting = await start(true);
    const document = await trusting.open('See doi:10.1000/182 for more.\n');
    await trusting.connection.sendRequest('citationReview/checkIdentifiers', { uri: document.uri });
    expect(sockets).toBeGreaterThan(0);
    await trusting.stop();
  });
});
