import type { Article } from '../article/article.ts';
import { textOf } from '../article/lookup.ts';
import { fold } from '../references/fold.ts';
import { identifierKeys } from '../references/item-identifiers.ts';
import type { Item } from '../references/item.ts';
import type { Library, LibraryEntry } from '../references/library/library.ts';
import { resolutionKey } from '../references/resolution.ts';
import type { Description } from './description.ts';
import type { Statement } from './evidence.ts';
import { support, type Reason } from './support.ts';
import { workIndexOf } from './work-index.ts';

/** A work of the library that has something in common with a description. */
export interface Supported {
  readonly entry: LibraryEntry;
  readonly reasons: readonly Reason[];
}

interface Table {
  readonly library: Library;
  readonly rows: Map<Description, readonly Supported[]>;
}

const tables = new WeakMap<Article, Table>();

/**
 * The works of the library that a statement may be of, with what speaks for them. One description stands near to many uses of many
 * markers, and is held against the library once.
 */
export function supportedBy(article: Article, library: Library, statement: Statement): readonly Supported[] {
  let table = tables.get(article);
  if (table?.library !== library) tables.set(article, (table = { library, rows: new Map() }));
  const { description } = statement;
  const known = table.rows.get(description) ?? findSupported(article, library, statement);
  table.rows.set(description, known);
  return known;
}

function findSupported(article: Article, library: Library, { description, stretch }: Statement): readonly Supported[] {
  const subject = fold(article.frontMatter.title ?? '');
  return workIndexOf(library)
    .near(description, textOf(article, stretch))
    .map(({ entry, profile }) => {
      const identifies = description.identifiers.length > 0 && carries(entry.item, description);
      return { entry, reasons: support(description, profile, identifies, subject) };
    })
    .filter(({ reasons }) => reasons.length > 0);
}

function carries(item: Item, { identifiers }: Description): boolean {
  const keys = new Set(identifierKeys(item));
  return identifiers.some(({ identifier }) => keys.has(resolutionKey(identifier)));
}
