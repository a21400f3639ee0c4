import * as vscode from 'vscode';
import type { FetchParams, FetchResult } from '../server/protocol.ts';

/** No answer of a service that we ask is larger. */
const maxBytes = 5 * 1024 * 1024;
const timeoutMs = 10_000;

/**
 * Sends a request for the language server, through the editor's `fetch`, which knows the user's proxy and certificates. Only
 * http and https, only in a trusted workspace; redirects are handed back, not followed.
 */
export async function fetchForServer(
  { url, headers, body: posted }: FetchParams,
  token: vscode.CancellationToken,
): Promise<FetchResult> {
  if (!vscode.workspace.isTrusted || !/^https?:\/\//i.test(url)) return { failure: 'refused' };
  const controller = new AbortController();
  const cancelling = token.onCancellationRequested(() => controller.abort());
  try {
    const signal = AbortSignal.any([controller.signal, AbortSignal.timeout(timeoutMs)]);
    const sent = posted === undefined ? {} : { method: 'POST', body: posted };
    const response = await fetch(url, { headers, redirect: 'manual', signal, ...sent });
    const body = await readCapped(response);
    if (body === null) return { failure: 'too-large' };
    return { status: response.status, headers: headersOf(response), body: body.toString('base64') };
  } catch (error) {
    return { failure: codeOf(error) };
  } finally {
    cancelling.dispose();
  }
}

/** The body, or null when it is larger than the cap; it is counted while it arrives. */
async function readCapped(response: Response): Promise<Buffer | null> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  const body: AsyncIterable<Uint8Array> | null = response.body;
  for await (const chunk of body ?? []) {
    size += chunk.byteLength;
    if (size > maxBytes) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** The headers without those that spoke of the body before it was decompressed. */
function headersOf(response: Response): Record<string, string> {
  const headers = Object.fromEntries(response.headers);
  delete headers['content-encoding'];
  delete headers['content-length'];
  return headers;
}

/** The runtime's code for what went wrong, from the innermost cause that has one. */
function codeOf(error: unknown): string {
  let code = '';
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    if ('code' in cause && typeof cause.code === 'string') code = cause.code;
  }
  return code;
}
