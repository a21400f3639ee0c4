import { fileURLToPath } from 'node:url';

/** The path of a document that is a file of this machine, or null. */
export function pathOf(uri: string): string | null {
  if (!uri.startsWith('file:')) return null;
  try {
    return fileURLToPath(uri);
  } catch {
    return null;
  }
}

/** The paths of those URIs that are files of this machine. */
export function pathsOf(uris: readonly string[]): readonly string[] {
  return uris.flatMap((uri) => pathOf(uri) ?? []);
}
