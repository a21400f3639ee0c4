import type { FrontMatter } from '../article/article.ts';
import { looksLikeLibrary, readLibraryFile } from '../references/library/index.ts';
import { createLibrary, type Library, type LibraryEntry, type LibraryProblem } from '../references/library/library.ts';
import type { Files } from '../ports/ports.ts';
import { folderOf, isAbsolute, isInside, isOnAnotherMachine, joinPath } from './paths.ts';

/** The library of one article, with what could not be read of it. */
export interface LoadedLibrary {
  readonly library: Library;
  readonly problems: readonly LibraryProblem[];
  /** Absolute paths of every file that was read or named, for watching. */
  readonly files: readonly string[];
}

interface ReadFile {
  readonly file: string;
  readonly entries: readonly LibraryEntry[];
  readonly problems: readonly LibraryProblem[];
}

export interface LibrariesOptions {
  readonly files: Files;
  /** The folder that relative library paths start from and that an article may not name files outside of; null = none. */
  readonly folder: string | null;
  /** The library files of the settings. */
  readonly configured: readonly string[];
}

/** Finds and reads the library files of articles. A file is read once until `forget` is called for it. */
export class Libraries {
  readonly #options: LibrariesOptions;
  readonly #reads = new Map<string, Promise<ReadFile>>();
  /** The library made of a list of read files, so that the same files give the same object. */
  readonly #made = new Map<string, { readonly reads: readonly ReadFile[]; readonly library: Library }>();

  constructor(options: LibrariesOptions) {
    this.#options = options;
  }

  /**
   * The library for an article: the settings' files, then those its front matter names, then those beside it. The first
   * of two entries with one id counts. Never throws: what cannot be read is among the problems.
   */
  async load(articlePath: string | null, frontMatter: FrontMatter): Promise<LoadedLibrary> {
    const problems: LibraryProblem[] = [];
    const named = [...this.#configuredFiles(), ...this.#bibliographyFiles(articlePath, frontMatter, problems)];
    const beside = articlePath === null ? [] : await this.#filesBeside(articlePath);
    const files = [...new Set([...named, ...beside])];
    const reads = await Promise.all(files.map((file) => this.#read(file)));
    problems.push(...reads.flatMap((read) => read.problems));
    return { library: this.#make(files.join('\n'), reads), problems, files };
  }

  /** Forgets a file, so that it is read anew. */
  forget(file: string): void {
    this.#reads.delete(file);
  }

  #configuredFiles(): readonly string[] {
    const { configured, folder } = this.#options;
    return configured.map((path) => joinPath(folder ?? '.', path));
  }

  /** An article is not trusted as the settings are: its files must stand in its own folder or in the workspace. */
  #bibliographyFiles(articlePath: string | null, frontMatter: FrontMatter, problems: LibraryProblem[]): string[] {
    if (articlePath === null) return [];
    const home = folderOf(articlePath);
    const limit = this.#options.folder ?? home;
    const allowed: string[] = [];
    for (const path of frontMatter.bibliography) {
      const file = joinPath(home, path);
      const inside = isInside(file, home) || isInside(file, limit);
      if (isAbsolute(path) || isOnAnotherMachine(path) || !inside) {
        const message = `"bibliography" in the front matter names "${path}", which is outside the workspace: name it in the setting "library" instead`;
        problems.push({ file: articlePath, line: null, message });
      } else allowed.push(file);
    }
    return allowed;
  }

  async #filesBeside(articlePath: string): Promise<readonly string[]> {
    const folder = folderOf(articlePath);
    const names = await this.#options.files.list(folder);
    return names
      .filter(looksLikeLibrary)
      .sort()
      .map((name) => joinPath(folder, name));
  }

  #read(file: string): Promise<ReadFile> {
    const known = this.#reads.get(file);
    if (known !== undefined) return known;
    const read = this.#readNow(file);
    this.#reads.set(file, read);
    return read;
  }

  async #readNow(file: string): Promise<ReadFile> {
    try {
      const { items, problems } = await readLibraryFile(file, await this.#options.files.read(file));
      return { file, entries: items.map((item) => ({ item, file })), problems };
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      return { file, entries: [], problems: [{ file, line: null, message }] };
    }
  }

  #make(name: string, reads: readonly ReadFile[]): Library {
    const made = this.#made.get(name);
    if (made?.reads.every((read, index) => read === reads[index])) return made.library;
    const library = createLibrary(reads.flatMap((read) => read.entries));
    this.#made.set(name, { reads, library });
    return library;
  }
}
