import { describe, expect, it } from 'vitest';
import { workplace } from './command-line.ts';

/** A message as the protocol frames it. */
function message(content: object): string {
  const body = JSON.stringify({ jsonrpc: '2.0', ...content });
  return `Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`;
}

describe('lsp --stdio', () => {
  it('speaks the Language Server Protocol over standard input and output, and ends when told to', async () => {
    const place = await workplace({});
    const input = [
      message({ id: 1, method: 'initialize', params: { processId: null, rootUri: null, capabilities: {} } }),
      message({ id: 2, method: 'shutdown' }),
      message({ method: 'exit' }),
    ].join('');
    const { code, out } = await place.run(['lsp', '--stdio'], { input, keepOpen: true });
    expect(code).toBe(0);
    expect(out).toMatch(/^Content-Length: \d+\r\n\r\n\{"jsonrpc":"2\.0","id":1,"result":\{"capabilities":\{/);
  });
});
