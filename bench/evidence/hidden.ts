import type { Article } from '../../src/article/article.ts';
import { definitionOf } from '../../src/article/footnotes.ts';
import { parse } from '../../src/article/parse.ts';
import { candidatesFor, type ScoredWork } from '../../src/evidence/candidates.ts';
import { evidenceOf } from '../../src/evidence/evidence.ts';
import { isSameWork } from '../../src/evidence/same-work.ts';
import { fold } from '../../src/references/fold.ts';
import { createLibrary, type Library, type LibraryEntry } from '../../src/references/library/library.ts';
import { itemOf } from './items.ts';

/** A marker whose definition was hidden, with the work that it cites. */
export interface Hidden {
  readonly article: string;
  readonly key: string;
  readonly right: LibraryEntry;
  readonly found: readonly ScoredWork[];
  /** Whether the paragraphs of its uses hold the work's title, or a sentence of them an author's name. */
  readonly isNamed: boolean;
}

/** All definitions of a corpus as one library, and the articles without them. */
export function hide(samples: readonly { readonly name: string; readonly article: Article }[]) {
  const cited = new Map<string, LibraryEntry>();
  const entries: LibraryEntry[] = [];
  const articles = samples.map(({ name, article }) => {
    for (const { key } of article.definitions) {
      const definition = definitionOf(article, key);
      const id = `${name}#${key}`;
      const item = definition === null || cited.has(id) ? null : itemOf(article, definition, id);
      if (item === null) continue;
      const entry = { item, file: name };
      cited.set(id, entry);
      entries.push(entry);
    }
    return { name, article: withoutDefinitions(article) };
  });
  return { library: createLibrary(entries), cited, articles };
}

function withoutDefinitions({ text, definitions }: Article): Article {
  let rest = '';
  let position = 0;
  for (const { range } of definitions) {
    rest += text.slice(position, range.start);
    position = range.end;
  }
  return parse(rest + text.slice(position));
}

/** Looks for the works of an article's markers. */
export function search(
  { name, article }: { readonly name: string; readonly article: Article },
  library: Library,
  cited: ReadonlyMap<string, LibraryEntry>,
): readonly Hidden[] {
  return [...evidenceOf(article).values()].flatMap(({ key }) => {
    const right = cited.get(`${name}#${key}`);
    if (right === undefined) return [];
    const found = candidatesFor(article, library, key);
    return [{ article: name, key, right, found, isNamed: isNamed(article, key, right) }];
  });
}

function isNamed(article: Article, key: string, { item }: LibraryEntry): boolean {
  const title = fold(item.title ?? '');
  const families = (item.author ?? [])
    .map(({ family, literal }) => fold(family ?? literal ?? ''))
    .filter((name) => name.length > 1);
  return article.references.some(({ key: other, range }) => {
    if (other !== key) return false;
    const block = article.blocks.find((one) => one.range.start <= range.start && range.end <= one.range.end);
    const sentence = block?.sentences.findLast(({ start }) => start <= range.start);
    const paragraph = ` ${fold(article.text.slice(block?.range.start, block?.range.end))} `;
    const near = ` ${fold(article.text.slice(sentence?.start, sentence?.end))} `;
    const hasTitle = title.split(' ').length >= 3 && paragraph.includes(` ${title} `);
    return hasTitle || families.some((family) => near.includes(` ${family} `));
  });
}

/** One work under several labels is the same. */
export function isRight(found: ScoredWork | undefined, right: LibraryEntry): boolean {
  if (found === undefined) return false;
  const { entry } = found;
  const sameAddress = entry.item.URL !== undefined && entry.item.URL === right.item.URL;
  return entry === right || isSameWork(entry.item, right.item) || sameAddress;
}
