import type { Article, IdentifierName } from '../article/article.ts';
import { describeIdentifier, identifierUrl } from '../article/identifiers/index.ts';
import { textOf } from '../article/lookup.ts';
import type { TextEdit } from '../edits/edit.ts';
import type { CitedWork } from './cited-works.ts';

/** Puts another identifier where one is written, as an address where that is one; no edits where none is written. */
export function exchanged(
  article: Article,
  { range, isWritten }: CitedWork,
  other: IdentifierName & { readonly version?: string },
): readonly TextEdit[] {
  if (!isWritten) return [];
  const isAddress = /^https?:/i.test(textOf(article, range).slice(0, 8));
  return [{ range, text: isAddress ? identifierUrl(other) : describeIdentifier(other) }];
}
