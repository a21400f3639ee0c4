import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';

const workspace = vi.hoisted(() => ({ isTrusted: true }));
vi.mock('vscode', () => ({
  workspace,
  Disposable: class {
    dispose(): void {
      // There is nothing to give up.
    }
  },
}));

const vscode = await import('vscode');
const { fetchForServer } = await import('../../src/extension/fetch-for-server.ts');

type Token = Parameters<typeof fetchForServer>[1];
const nothing = new vscode.Disposable(() => undefined);
const never: Token = { isCancellationRequested: false, onCancellationRequested: () => nothing };

describe('fetching for the server', () => {
  let server: Server;
  let home: string;
  const asked: string[] = [];
  beforeAll(async () => {
    server = createServer(({ url = '' }, response) => {
      asked.push(url);
      if (url === '/moved') response.writeHead(302, { location: '/elsewhere' }).end();
      else if (url === '/large') response.end(Buffer.alloc(6 * 1024 * 1024));
      else if (url === '/slow') response.write('...');
      else response.setHeader('content-type', 'text/plain').end('grüße');
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    home = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });

  it('hands on status, headers and the bytes of the body', async () => {
    const result = await fetchForServer({ url: `${home}/a`, headers: {} }, never);
    expect(result).toMatchObject({ status: 200, headers: { 'content-type': 'text/plain' } });
    expect('body' in result && Buffer.from(result.body, 'base64').toString()).toBe('grüße');
  });

  it('follows no redirect', async () => {
    expect(await fetchForServer({ url: `${home}/moved`, headers: {} }, never)).toMatchObject({
      status: 302,
      headers: { location: '/elsewhere' },
    });
    expect(asked).not.toContain('/elsewhere');
  });

  it('gives up a body that is too large', async () => {
    expect(await fetchForServer({ url: `${home}/large`, headers: {} }, never)).toEqual({ failure: 'too-large' });
  });

  it('ends when the server no longer needs it', async () => {
    const cancelled: Token = {
      isCancellationRequested: false,
      onCancellationRequested: (listener) => {
        setTimeout(listener, 20);
        return nothing;
      },
    };
    expect(await fetchForServer({ url: `${home}/slow`, headers: {} }, cancelled)).toHaveProperty('failure');
  });

  it('says why it could not be reached', async () => {
    const result = await fetchForServer({ url: 'http://127.0.0.1:1/', headers: {} }, never);
    expect(result).toHaveProperty('failure');
  });

  it.each(['file:///etc/passwd', 'data:text/plain,x', 'command:evil'])('refuses %s', async (url) => {
    expect(await fetchForServer({ url, headers: {} }, never)).toEqual({ failure: 'refused' });
  });

  it('sends nothing in a workspace that is not trusted', async () => {
    asked.length = 0;
    workspace.isTrusted = false;
    expect(await fetchForServer({ url: `${home}/a`, headers: {} }, never)).toEqual({ failure: 'refused' });
    workspace.isTrusted = true;
    expect(asked).toEqual([]);
  });
});
