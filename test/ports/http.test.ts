import { createServer, type RequestListener, type Server } from 'node:http';
import { gzipSync } from 'node:zlib';
import { afterEach, describe, expect, it } from 'vitest';
import { createNodeHttp } from '../../src/ports/node/http.ts';
import { offlineHttp } from '../../src/ports/offline.ts';
import { HttpError, type HttpResponse } from '../../src/ports/ports.ts';
import { product } from '../../src/ports/product.ts';
import packageJson from '../../package.json' with { type: 'json' };

const servers: Server[] = [];

afterEach(() => {
  for (const server of servers.splice(0)) server.close().closeAllConnections();
});

async function serve(listener: RequestListener): Promise<string> {
  const server = createServer(listener);
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  return typeof address === 'object' ? `http://127.0.0.1:${address?.port}` : '';
}

/** A request that the user's settings vouch for. */
function get(
  url: string,
  options: { signal?: AbortSignal; headers?: Record<string, string> } = {},
): Promise<HttpResponse> {
  return createNodeHttp({ timeoutMs: 2000 }).send({ url, headers: {}, trusted: true, ...options });
}

async function failureOf(answer: Promise<unknown>): Promise<string> {
  const error: unknown = await answer.then(
    () => null,
    (reason: unknown) => reason,
  );
  if (!(error instanceof HttpError)) throw new Error('It did not fail as it should', { cause: error });
  return `${error.code}: ${error.message}`;
}

describe('The network', () => {
  it('answers with status, headers in lower case, decoded body and final address', async () => {
    const url = await serve((request, response) => {
      if (request.url === '/old') response.writeHead(301, { Location: '/new' }).end();
      else response.writeHead(404, { 'X-Kind': 'test', 'Content-Encoding': 'gzip' }).end(gzipSync('Zürich'));
    });
    const response = await get(`${url}/old`);
    expect(response).toMatchObject({ status: 404, body: 'Zürich', url: `${url}/new` });
    expect(response.headers['x-kind']).toBe('test');
  });

  it('decodes the charset that the answer names', async () => {
    const url = await serve((_request, response) => {
      response.writeHead(200, { 'content-type': 'text/plain; charset=iso-8859-1' }).end(Buffer.from([0x5a, 0xfc]));
    });
    expect((await get(url)).body).toBe('Zü');
  });

  it.each(['ENOTFOUND', 'ECONNREFUSED', 'CERT_HAS_EXPIRED', 'EUNKNOWN'])(
    'says why a connection failed (%s) as a phrase that a sentence can end with',
    async (code) => {
      const fails = () =>
        Promise.reject(new TypeError('fetch failed', { cause: Object.assign(new Error(), { code }) }));
      const http = createNodeHttp({ fetch: fails, resolve: () => Promise.resolve(['93.184.216.34']) });
      expect(await failureOf(http.send({ url: 'https://example.org/', headers: {} }))).toMatch(/^network: .*[^.?!]$/);
    },
  );

  it('names the product and its version, as package.json has it', async () => {
    const url = await serve((request, response) => response.end(request.headers['user-agent']));
    const http = createNodeHttp({ userAgentSuffix: '(test)' });
    expect((await http.send({ url, headers: {}, trusted: true })).body).toBe(
      `citation-review/${product.version} (test)`,
    );
    expect({ name: packageJson.name, version: packageJson.version }).toEqual(product);
  });

  it('refuses an address on this machine that nobody vouched for', async () => {
    let asked = 0;
    const url = await serve((_request, response) => response.end(String((asked += 1))));
    expect(await failureOf(createNodeHttp().send({ url, headers: {} }))).toContain('refused: 127.0.0.1');
    expect(asked).toBe(0);
  });

  it('refuses a name that leads to this machine only once it is connected to', async () => {
    const answers = [['93.184.215.14'], ['127.0.0.1']];
    const http = createNodeHttp({ resolve: () => Promise.resolve(answers.shift() ?? []) });
    expect(await failureOf(http.send({ url: 'http://rebound.example.org/', headers: {} }))).toBe(
      'refused: rebound.example.org is an address inside a private network',
    );
    expect(answers).toEqual([]);
  });

  it('does not follow a trusted address to another place on this machine', async () => {
    let asked = 0;
    const other = await serve((_request, response) => response.end(String((asked += 1))));
    const url = await serve((_request, response) => response.writeHead(302, { location: other }).end());
    expect(await failureOf(get(url))).toContain('private network');
    expect(asked).toBe(0);
  });

  it.each([
    ['https://user:secret@example.org/', 'holds a user name'],
    ['ftp://example.org/', 'only http and https'],
    ['javascript:alert(1)', 'only http and https'],
    ['not an address', 'is not a web address'],
  ])('refuses %s', async (url, message) => {
    expect(await failureOf(get(url))).toContain(message);
  });

  it('gives up after five redirects', async () => {
    let asked = 0;
    const url = await serve((_request, response) => response.writeHead(302, { location: `/${(asked += 1)}` }).end());
    expect(await failureOf(get(url))).toContain('more than 5 times');
    expect(asked).toBe(6);
  });

  it('shows a host that it is redirected to nothing but harmless headers', async () => {
    const seen: unknown[] = [];
    const http = createNodeHttp({
      resolve: () => Promise.resolve(['93.184.215.14']),
      fetch: (url, init) => {
        seen.push(init.headers);
        const location = url.hostname === 'one.example.org' ? { location: 'https://two.example.org/' } : null;
        return Promise.resolve(new Response(null, { status: location === null ? 200 : 302, headers: location ?? {} }));
      },
    });
    await http.send({ url: 'https://one.example.org/', headers: { accept: 'text/plain', authorization: 'secret' } });
    expect(seen).toMatchObject([{ authorization: 'secret' }, { accept: 'text/plain' }]);
    expect(seen[1]).not.toHaveProperty('authorization');
  });

  it('leaves a body at 5 MB, whatever it was before it was inflated', async () => {
    const bomb = gzipSync(Buffer.alloc(200 * 1024 * 1024));
    const url = await serve((_request, response) => response.writeHead(200, { 'content-encoding': 'gzip' }).end(bomb));
    const before = process.memoryUsage().rss;
    expect(await failureOf(get(url))).toContain('too-large: its answer is larger than 5 MB');
    expect(process.memoryUsage().rss - before).toBeLessThan(100 * 1024 * 1024);
  });

  it('says that it was cancelled, before and during the answer', async () => {
    const url = await serve((_request, response) => response.writeHead(200).write('half'));
    expect(await failureOf(get(url, { signal: AbortSignal.abort() }))).toContain('cancelled');
    const controller = new AbortController();
    const answer = failureOf(get(url, { signal: controller.signal }));
    setTimeout(() => {
      controller.abort();
    }, 50);
    expect(await answer).toContain('cancelled');
  });

  it('says that nobody listens there', async () => {
    const url = await serve(() => undefined);
    servers.splice(0).forEach((server) => server.close());
    expect(await failureOf(get(url))).toBe('network: it refused the connection');
  });

  it('can be switched off', async () => {
    expect(await failureOf(offlineHttp.send({ url: 'https://example.org', headers: {} }))).toContain('offline');
  });
});
