import { fold } from './fold.ts';
import type { Item } from './item.ts';

/** The family name of the first author, or else editor, as it is compared; empty when nobody is named. */
export function firstAuthor({ author, editor }: Item): string {
  const [name] = author ?? editor ?? [];
  return fold(name?.family ?? name?.literal ?? '');
}
