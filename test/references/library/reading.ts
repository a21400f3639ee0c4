import { readLibraryFile } from '../../../src/references/library/index.ts';

/** Lines as the bytes of a file. */
export function bytes(...lines: readonly string[]): Uint8Array {
  return new TextEncoder().encode(lines.join('\n'));
}

/** What a library file of these lines holds; its problems as line and message. */
export async function read(file: string, ...lines: readonly string[]) {
  const { items, problems } = await readLibraryFile(file, bytes(...lines));
  return { ids: items.map(({ id }) => id), items, problems: problems.map(({ line, message }) => [line, message]) };
}
