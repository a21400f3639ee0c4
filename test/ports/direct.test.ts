import { createServer, type RequestListener } from 'node:http';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { describe, expect, it, onTestFinished } from 'vitest';
import { readCapped } from '../../src/ports/node/body.ts';
import { isBehindProxy, sendBy } from '../../src/ports/node/direct.ts';
import { HttpError } from '../../src/ports/ports.ts';

async function serve(listener: RequestListener): Promise<number> {
  const server = createServer(listener);
  onTestFinished(() => {
    server.close().closeAllConnections();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  return typeof address === 'object' ? (address?.port ?? 0) : 0;
}

/** As if every name led to this machine. */
const send = sendBy((_host, { all }, give) => {
  if (all) give(null, [{ address: '127.0.0.1', family: 4 }]);
  else give(null, '127.0.0.1', 4);
});

const textOf = async (body: ReadableStream<Uint8Array> | null): Promise<string> => new Response(body).text();

describe('A request to the addresses that a look-up gives', () => {
  it('is answered with status, headers and body, and follows no redirect', async () => {
    const port = await serve((request, response) => {
      response.writeHead(302, { location: '/b', 'X-Kind': 'test' }).end(`${request.url} of ${request.headers.host}`);
    });
    const { status, headers, body } = await send(new URL(`http://example.org:${port}/a?b=c`), {});
    expect([status, headers.get('location'), headers.get('x-kind')]).toEqual([302, '/b', 'test']);
    expect(await textOf(body)).toBe(`/a?b=c of example.org:${port}`);
  });

  it('takes its headers and a body along', async () => {
    const port = await serve((request, response) => {
      request.on('data', (chunk: Buffer) =>
        response.end(`${request.method} ${request.headers.accept} ${chunk.toString()}`),
      );
    });
    const init = { method: 'POST', body: 'Zürich', headers: { accept: 'text/plain' } };
    expect(await textOf((await send(new URL(`http://example.org:${port}/`), init)).body)).toBe(
      'POST text/plain Zürich',
    );
  });

  it.each([
    ['gzip', gzipSync('Zürich')],
    ['br', brotliCompressSync('Zürich')],
    ['identity', Buffer.from('Zürich')],
  ])('is decoded when its answer is %s', async (encoding, bytes) => {
    const port = await serve((request, response) => {
      expect(request.headers['accept-encoding']).toBe('gzip, br');
      response.writeHead(200, { 'content-encoding': encoding }).end(bytes);
    });
    expect(await textOf((await send(new URL(`http://example.org:${port}/`), {})).body)).toBe('Zürich');
  });

  it('is left where its answer is larger than it may be', async () => {
    const bomb = gzipSync(Buffer.alloc(50 * 1024 * 1024));
    const port = await serve((_request, response) => response.writeHead(200, { 'content-encoding': 'gzip' }).end(bomb));
    const reply = await send(new URL(`http://example.org:${port}/`), {});
    await expect(readCapped(reply, 1024 * 1024)).rejects.toMatchObject({ code: 'too-large' });
  });

  it('may be answered without a body, and with a status that no standard has', async () => {
    const port = await serve((request, response) => {
      response.writeHead(Number(request.url?.slice(1)), { 'content-encoding': 'gzip' }).end();
    });
    for (const status of [204, 304, 999]) {
      const reply = await send(new URL(`http://example.org:${port}/${status}`), {});
      expect([reply.status, await textOf(reply.body)]).toEqual([status, '']);
    }
  });

  it('fails when the look-up does, when it is cancelled, and when its answer breaks off', async () => {
    const refusing = sendBy((_host, _options, give) => give(new HttpError('refused', 'no'), []));
    await expect(refusing(new URL('https://example.org/'), {})).rejects.toMatchObject({ code: 'refused' });
    const port = await serve((_request, response) => {
      response.writeHead(200, { 'content-encoding': 'gzip', 'content-length': 100 });
      response.write(gzipSync('half'), () => response.destroy());
    });
    const url = new URL(`http://example.org:${port}/`);
    await expect(send(url, { signal: AbortSignal.abort() })).rejects.toMatchObject({ name: 'AbortError' });
    await expect(send(url, {}).then(({ body }) => textOf(body))).rejects.toThrow();
  });
});

it('A proxy is known by the flag or the variable that lets the runtime use one', () => {
  expect(isBehindProxy({ env: {}, execArgv: [] })).toBe(false);
  expect(isBehindProxy({ env: { NODE_USE_ENV_PROXY: '1' }, execArgv: [] })).toBe(true);
  expect(isBehindProxy({ env: { NODE_OPTIONS: '--no-warnings --use-env-proxy' }, execArgv: [] })).toBe(true);
  expect(isBehindProxy({ env: {}, execArgv: ['--use-env-proxy'] })).toBe(true);
});
