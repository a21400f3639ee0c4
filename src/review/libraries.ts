import { messageOf } from '../ports/error-message.ts';
import type { FrontMatter } from '../article/article.ts';
import { looksLikeLibrary, readLibraryFile } from '../references/library/index.ts';
import { createLibrary, type Library, type LibraryEntry, type LibraryProblem } from '../references/library/library.ts';
import type { Files } from '../ports/ports.ts';
import { leadsInside } from './links.ts';
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
  readonly isUnreadable: boolean;
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
    const configured = this.#configuredFiles();
    const own = articlePath === null ? [] : await this.#filesOf(articlePath, frontMatter, problems);
    const files = [...new Set([...configured, ...own])];
    const reads = await Promise.all(files.map((file) => this.#read(file)));
    const named = new Set(frontMatter.bibliography.map((path) => joinPath(folderOf(articlePath ?? ''), path)));
    for (const read of reads) {
      const isMissing =
        read.isUnreadable && articlePath !== null && named.has(read.file) && !configured.includes(read.file);
      problems.push(...(isMissing ? read.problems.map((problem) => namedBy(articlePath, problem)) : read.problems));
    }
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

  /**
   * The files that an article names, and those beside it. Neither is trusted as the settings are: they must stand in
   * the article's folder or in the workspace, and so must what they are links to.
   */
  async #filesOf(
    articlePath: string,
    frontMatter: FrontMatter,
    problems: LibraryProblem[],
  ): Promise<readonly string[]> {
    const home = folderOf(articlePath);
    const limits = [home, this.#options.folder ?? home];
    const refuse = (file: string, what: string): void => {
      const message = `${what} outside the workspace: name it in the setting "library" instead`;
      problems.push({ file, line: null, message });
    };
    const allowed: string[] = [];
    for (const path of frontMatter.bibliography) {
      const file = joinPath(home, path);
      const inside = limits.some((limit) => isInside(file, limit));
      if (inside && !isAbsolute(path) && !isOnAnotherMachine(path)) allowed.push(file);
      else refuse(articlePath, `"bibliography" in the front matter names "${path}", which is`);
    }
    const { files } = this.#options;
    const beside = (await files.list(home)).filter(looksLikeLibrary).sort();
    const configured = new Set(this.#configuredFiles());
    const named = new Set([...allowed, ...beside.map((name) => joinPath(home, name))]);
    const found = [...named].filter((file) => !configured.has(file));
    const isNear = await Promise.all(found.map((file) => leadsInside(file, limits, files)));
    return found.filter((file, index) => {
      if (isNear[index] !== true) refuse(file, `"${file}" is a link to a file`);
      return isNear[index];
    });
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
      return { file, entries: items.map((item) => ({ item, file })), problems, isUnreadable: false };
    } catch (error) {
      const message = messageOf(error);
      return { file, entries: [], problems: [{ file, line: null, message }], isUnreadable: true };
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

/** A file that an article names and that cannot be read is a fault of the article's. */
function namedBy(articlePath: string, { message }: LibraryProblem): LibraryProblem {
  return { file: articlePath, line: null, message: `"bibliography" in the front matter: ${message}` };
}
