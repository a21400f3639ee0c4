import type { Files } from '../../src/ports/ports.ts';
import { folderOf } from '../../src/review/paths.ts';

/** Files in memory, by absolute path; counts how often each was read. */
export class MemoryFiles implements Files {
  readonly contents: Map<string, string>;
  readonly reads: string[] = [];
  /** Symbolic links: what a path leads to. */
  readonly links = new Map<string, string>();

  constructor(contents: Readonly<Record<string, string>>) {
    this.contents = new Map(Object.entries(contents));
  }

  read(path: string): Promise<Uint8Array> {
    this.reads.push(path);
    const text = this.contents.get(this.links.get(path) ?? path);
    if (text === undefined) return Promise.reject(new Error(`${path}: there is no such file.`));
    return Promise.resolve(new TextEncoder().encode(text));
  }

  list(folder: string): Promise<readonly string[]> {
    const inFolder = [...this.contents.keys(), ...this.links.keys()].filter((path) => folderOf(path) === folder);
    return Promise.resolve(inFolder.map((path) => path.slice(folder.length + 1)));
  }

  replace(path: string, before: Uint8Array | null, text: string): Promise<void> {
    const known = this.contents.get(path);
    const isAsRead = before === null ? known === undefined : known === new TextDecoder().decode(before);
    if (!isAsRead) return Promise.reject(new Error(`${path} was changed meanwhile.`));
    this.contents.set(path, text);
    return Promise.resolve();
  }

  realPath(path: string): Promise<string> {
    return Promise.resolve(this.links.get(path) ?? path);
  }
}
