import type { Item } from '../references/item.ts';

/** Letters and digits only, in lower case, words one space apart: two titles that give the same are the same. */
export function comparable(title: string): string {
  return title
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\p{M}'\u2019]/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** The family name of the first author, or else editor, in comparable form; empty when nobody is named. */
export function firstAuthor({ author, editor }: Item): string {
  const [name] = author ?? editor ?? [];
  return comparable(name?.family ?? name?.literal ?? '');
}

/** The year in which a work was issued, or null. */
export function yearOf({ issued }: Item): number | null {
  return issued?.['date-parts']?.[0]?.[0] ?? null;
}
