import type { MentionReader } from './mention.ts';

/** DOIs, arXiv IDs and the other identifiers, which the article has found already. */
export const identifiers: MentionReader = {
  kind: 'identifier',
  read: ({ identifiers: found }) =>
    found.map(({ kind, value, raw, range }) => ({ kind: 'identifier', range, text: raw, identifier: { kind, value } })),
};
