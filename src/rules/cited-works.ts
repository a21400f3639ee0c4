import type { Article, Chunk, IdentifierName, Range } from '../article/article.ts';
import { perChunk, placed, type ChunkList, type Placed } from '../article/chunk-list.ts';
import { describeIdentifier } from '../article/identifiers/index.ts';
import { contains } from '../article/ranges.ts';
import type { Item } from '../references/item.ts';
import { identifiersOfItem } from '../references/item-identifiers.ts';
import type { Library } from '../references/library/library.ts';
import { identifierKey, type CouldNotCheck } from '../references/resolution.ts';
import type { Standing } from '../references/standing.ts';

/** A place that stands for a work: an identifier, a citation key, or a definition that holds the title of a library's work. */
export interface CitedWork {
  readonly identifier: IdentifierName;
  /** `v2` of an arXiv ID, where the text gives it. */
  readonly version: string | null;
  /** As a message names it: the identifier as it is written, or else in its usual form. */
  readonly name: string;
  readonly range: Range;
  /** The key of the footnote in whose definition it stands; null elsewhere. */
  readonly footnote: string | null;
  /** True where the identifier itself stands there, so that it can be exchanged for another. */
  readonly isWritten: boolean;
}

const lists = new WeakMap<Library, ChunkList<Placed<CitedWork>>>();

/** A cited work, and what is known of its standing. */
export interface CheckedWork extends CitedWork {
  readonly standing: Standing | CouldNotCheck;
}

/** The cited works of whose standing anything is known, or could not be found out, in order. */
export function checkedWorks(
  article: Article,
  library: Library,
  standingOf: (identifier: IdentifierName) => Standing | CouldNotCheck | null,
): readonly CheckedWork[] {
  return citedIn(article, library).flatMap(({ start, value }) => {
    const standing = standingOf(value.identifier);
    return standing === null ? [] : [{ ...value, range: placed(value.range, start), standing }];
  });
}

/** Every place of the article that stands for a work which an identifier is known of, in order. */
export function citedPlaces(article: Article, library: Library): readonly CitedWork[] {
  return citedIn(article, library).map(({ start, value }) => ({ ...value, range: placed(value.range, start) }));
}

/** The different works that the article cites, in order of their first place. */
export function citedIdentifiers(article: Article, library: Library): readonly IdentifierName[] {
  const names = citedIn(article, library).map(({ value }) => value.identifier);
  return [...new Map(names.map((name) => [identifierKey(name), name])).values()];
}

/** Every place of the article that stands for a work which an identifier is known of. */
function citedIn(article: Article, library: Library): readonly Placed<CitedWork>[] {
  const known = lists.get(library) ?? perChunk((chunk) => worksIn(chunk, library));
  lists.set(library, known);
  return article.list(known);
}

function worksIn(chunk: Chunk, library: Library): readonly CitedWork[] {
  const written = chunk.identifiers.flatMap(({ kind, value, version = null, raw, range, problem }): CitedWork[] =>
    problem === null
      ? [
          {
            identifier: { kind, value },
            version,
            name: raw,
            range,
            footnote: footnoteAt(chunk, range),
            isWritten: true,
          },
        ]
      : [],
  );
  return [...written, ...keysIn(chunk, library), ...titledIn(chunk, library)].sort(
    (a, b) => a.range.start - b.range.start,
  );
}

function footnoteAt({ definitions }: Chunk, range: Range): string | null {
  return definitions.find(({ contentRange }) => contains(contentRange, range))?.key ?? null;
}

function keysIn(chunk: Chunk, library: Library): readonly CitedWork[] {
  return chunk.citationKeys.flatMap(({ key, range }) =>
    ofItem(library.byId(key)?.item, range, footnoteAt(chunk, range)),
  );
}

/** The definitions that hold no identifier, but a title of the library. */
function titledIn({ text, definitions, identifiers }: Chunk, library: Library): readonly CitedWork[] {
  if (library.entries.length === 0) return [];
  return definitions.flatMap(({ key, contentRange }) => {
    if (identifiers.some(({ range }) => contains(contentRange, range))) return [];
    const [entry] = library.titlesIn(text.slice(contentRange.start, contentRange.end));
    return ofItem(entry?.item, contentRange, key);
  });
}

function ofItem(item: Item | undefined, range: Range, footnote: string | null): readonly CitedWork[] {
  const [identifier] = item === undefined ? [] : identifiersOfItem(item);
  if (identifier === undefined) return [];
  return [{ identifier, version: null, name: describeIdentifier(identifier), range, footnote, isWritten: false }];
}
