import { fold } from '../references/fold.ts';
import type { Library, LibraryEntry } from '../references/library/library.ts';
import { foldedText, sameTitle, titleAgreement } from './agreement.ts';
import type { Description } from './description.ts';
import { profileOf, type Profile } from './profile.ts';

/** A work of the library in the form in which descriptions are held against it. */
export interface Candidate {
  readonly entry: LibraryEntry;
  readonly profile: Profile;
}

/** So many works of one author, keeper or word are looked at. */
const mostOfOne = 300;

/** The rarest words of a title lead to it; the others are compared. */
const rareWords = 4;

/** Shorter titles are everyday words as often. */
const fewestWords = 3;

const indexes = new WeakMap<Library, WorkIndex>();

/** The index of a library, made on first use. */
export function workIndexOf(library: Library): WorkIndex {
  const known = indexes.get(library) ?? new WorkIndex(library);
  indexes.set(library, known);
  return known;
}

/** Finds the works that a description may be of. The time taken grows with what it says, not with the library. */
export class WorkIndex {
  readonly #library: Library;
  readonly #byFamily = new Map<string, LibraryEntry[]>();
  readonly #byTitleWord = new Map<string, LibraryEntry[]>();
  readonly #byKeeper = new Map<string, LibraryEntry[]>();
  readonly #candidates = new Map<LibraryEntry, Candidate>();

  constructor(library: Library) {
    this.#library = library;
    for (const entry of library.entries) {
      const { authors, titleWords, venues, publisher } = this.#candidate(entry).profile;
      for (const { family } of authors) add(this.#byFamily, family, entry);
      for (const word of titleWords) add(this.#byTitleWord, word, entry);
      for (const keeper of new Set([...venues, publisher])) add(this.#byKeeper, keeper, entry);
    }
  }

  /**
   * The works that share an identifier, an author, a keeper or the rare words of a title with a description.
   *
   * @param text the words around it, in which a title may stand without any marks
   */
  near(description: Description, text: string): readonly Candidate[] {
    const found = new Set<LibraryEntry>();
    const take = (entries: readonly LibraryEntry[] | undefined): void => {
      for (const entry of entries?.slice(0, mostOfOne) ?? []) found.add(entry);
    };
    for (const { identifier } of description.identifiers) take([this.#library.byIdentifier(identifier) ?? []].flat());
    take(this.#library.titlesIn(text));
    for (const { family } of description.authors) take(this.#byFamily.get(fold(family)));
    for (const body of [...description.organizations, ...description.venues]) {
      take(this.#byKeeper.get(foldedText(body)));
      take(this.#byFamily.get(foldedText(body)));
    }
    const { title, terms } = description;
    for (const words of [title, ...terms]) if (words !== null) take(this.#titled(foldedText(words)));
    return [...found].map((entry) => this.#candidate(entry));
  }

  /** The works that a description names by title or identifier, the most alike first. */
  named(description: Description): readonly Candidate[] {
    const { title, identifiers } = description;
    const byIdentifier = identifiers.flatMap(({ identifier }) => this.#library.byIdentifier(identifier) ?? []);
    if (title === null || title.text.split(/\s+/).length < fewestWords)
      return byIdentifier.map((one) => this.#candidate(one));
    const byTitle = this.#titled(foldedText(title))
      .map((entry) => this.#candidate(entry))
      .filter(({ profile }) => titleAgreement(title, profile) >= sameTitle);
    return [...new Set([...byIdentifier.map((one) => this.#candidate(one)), ...byTitle])];
  }

  /** The works that have one of the rarest words of a title. */
  #titled(title: string): readonly LibraryEntry[] {
    const lists = title
      .split(' ')
      .filter((word) => word.length > 3)
      .map((word) => this.#byTitleWord.get(word) ?? [])
      .filter(({ length }) => length > 0 && length <= mostOfOne);
    return lists
      .sort((a, b) => a.length - b.length)
      .slice(0, rareWords)
      .flat();
  }

  #candidate(entry: LibraryEntry): Candidate {
    const known = this.#candidates.get(entry) ?? { entry, profile: profileOf(entry.item) };
    this.#candidates.set(entry, known);
    return known;
  }
}

function add(index: Map<string, LibraryEntry[]>, key: string, entry: LibraryEntry): void {
  if (key === '') return;
  const list = index.get(key);
  if (list === undefined) index.set(key, [entry]);
  else list.push(entry);
}
