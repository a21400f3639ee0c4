/** A text file's content, or why it is not text that can be read. */
export type Decoded = { readonly text: string } | { readonly line: number | null; readonly message: string };

const LINE_FEED = 0x0a;

/** Reads bytes as UTF-8, with or without byte order mark. Never guesses another encoding, but says when it looks like one. */
export function decodeUtf8(bytes: Uint8Array): Decoded {
  if (startsWith(bytes, [0xff, 0xfe]) || startsWith(bytes, [0xfe, 0xff])) {
    return { line: null, message: 'The file is UTF-16: save it as UTF-8.' };
  }
  if (bytes.includes(0)) return { line: null, message: 'The file is not a text file.' };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    const offset = firstInvalidByte(bytes);
    const code = (bytes[offset] ?? 0).toString(16).toUpperCase().padStart(2, '0');
    const message = `The file is not valid UTF-8 (byte ${String(offset + 1)} is 0x${code}): save it as UTF-8; it may be Latin-1.`;
    return { line: lineOfByte(bytes, offset), message };
  }
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
