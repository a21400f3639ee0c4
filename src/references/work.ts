import type { IdentifierName } from '../article/article.ts';
import { resolutionKey } from './resolution.ts';

/** A work to be cited: by an item of the library, or by an identifier that may have to be looked up. */
export type Work = { readonly item: string } | { readonly identifier: IdentifierName };

/** A text that is the same for the same work as named, and for no other. */
export function workKey(work: Work): string {
  return 'item' in work ? `item:${work.item}` : resolutionKey(work.identifier);
}
