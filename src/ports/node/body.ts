import { HttpError } from '../ports.ts';
import type { Reply } from './direct.ts';

/**
 * The body as text. It is counted while it is inflated and dropped at the cap, so that a small answer that inflates to a
 * huge one is never held. Throws `HttpError` (`too-large`).
 */
export async function readCapped(response: Reply, maxBytes: number): Promise<string> {
  const declared = Number(response.headers.get('content-length') ?? 0);
  if (declared > maxBytes) {
    await response.body?.cancel();
    throw tooLarge(maxBytes);
  }
  const chunks: Uint8Array[] = [];
  let size = 0;
  // Leaving the loop by throwing cancels the stream and with it the connection.
  const body: AsyncIterable<Uint8Array> | readonly Uint8Array[] = response.body ?? [];
  for await (const chunk of body) {
    size += chunk.byteLength;
    if (size > maxBytes) throw tooLarge(maxBytes);
    chunks.push(chunk);
  }
  return new TextDecoder(charsetOf(response)).decode(Buffer.concat(chunks));
}

function tooLarge(maxBytes: number): HttpError {
  return new HttpError('too-large', `its answer is larger than ${Math.round(maxBytes / (1024 * 1024))} MB`);
}

/** The charset of `content-type`, or UTF-8 where there is none that the runtime knows. */
function charsetOf(response: Reply): string {
  const label = /charset="?([\w-]{1,40})/i.exec(response.headers.get('content-type') ?? '')?.[1] ?? 'utf-8';
  try {
    return new TextDecoder(label).encoding;
  } catch {
    return 'utf-8';
  }
}
