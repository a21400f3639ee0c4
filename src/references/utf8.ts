/** A text file's content, or why it is not text that can be read. */
export type Decoded = { readonly text: string } | { readonly line: number | null; readonly message: string };

const LINE_FEED = 0x0a;

/** Reads bytes as UTF-8, with or without byte order mark. Never guesses another encoding, but says when it looks like one. */
export function decodeUtf8(bytes: Uint8Array): Decoded {
  const fault = faultOfText(bytes);
  if (fault === null) return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  return { line: fault.line, message: `The file ${fault.reason}.` };
}

/** Why bytes are no text that can be read, or null when they are. The reason is a phrase to follow the file's name. */
export function faultOfText(bytes: Uint8Array): { readonly line: number | null; readonly reason: string } | null {
  if (startsWith(bytes, [0xff, 0xfe]) || startsWith(bytes, [0xfe, 0xff])) {
    return { line: null, reason: 'is UTF-16: save it as UTF-8' };
  }
  const zero = bytes.indexOf(0);
  if (zero !== -1) return { line: null, reason: `is a binary file (byte ${String(zero + 1)} is zero), not text` };
  if (isUtf8(bytes, false)) return null;
  const offset = firstInvalidByte(bytes);
  const line = lineOfByte(bytes, offset);
  const code = (bytes[offset] ?? 0).toString(16).toUpperCase().padStart(2, '0');
  const place = `byte ${String(offset + 1)}, in line ${String(line)}, is 0x${code}`;
  return { line, reason: `is not valid UTF-8 (${place}): save it as UTF-8; it may be Latin-1` };
}

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, index) => bytes[index] === byte);
}

/** The 0-based offset of the first byte that begins no UTF-8 character: the longest text that decodes ends there. */
function firstInvalidByte(bytes: Uint8Array): number {
  let valid = 0;
  let invalid = bytes.length;
  while (invalid - valid > 1) {
    const middle = (valid + invalid) >>> 1;
    if (isUtf8(bytes.subarray(0, middle), true)) valid = middle;
    else invalid = middle;
  }
  while (valid > 0 && !isUtf8(bytes.subarray(0, valid), false)) valid -= 1;
  return valid;
}

/** @param stream whether the bytes may end in the middle of a character. */
function isUtf8(bytes: Uint8Array, stream: boolean): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream });
    return true;
  } catch {
    return false;
  }
}

function lineOfByte(bytes: Uint8Array, offset: number): number {
  let line = 1;
  for (let at = bytes.indexOf(LINE_FEED); at !== -1 && at < offset; at = bytes.indexOf(LINE_FEED, at + 1)) line += 1;
  return line;
}
