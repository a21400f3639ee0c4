import type { Facts, Notice, NoticeKind } from '../facts.ts';
import { countOf, doiIn, entryOf, isObject, objectsOf, textOf, type JsonObject } from './answer.ts';

/**
 * Crossref's types of updates. Others, such as `new_version` or `addendum`, take nothing back.
 *
 * @see https://www.crossref.org/documentation/crossmark/participating-in-crossmark/#00280
 */
const kinds: Readonly<Record<string, NoticeKind>> = {
  retraction: 'retraction',
  'partial-retraction': 'correction',
  removal: 'retraction',
  withdrawal: 'withdrawal',
  'expression-of-concern': 'expression-of-concern',
  correction: 'correction',
  corrigendum: 'correction',
  erratum: 'correction',
};

/** What Crossref says of a work besides its bibliographic record: notices about it, its published version, its citations. */
export function crossrefFacts(work: JsonObject): Facts {
  const updates = objectsOf(work['updated-by']);
  const publishedAs = relatedDoi(work.relation, 'is-preprint-of');
  const replacedBy = updates.find(({ type }) => typeOf(type) === 'new-version');
  const newer = doiIn(replacedBy?.DOI);
  const citedBy = countOf(work['is-referenced-by-count']);
  return {
    notices: updates.flatMap(noticeOf),
    isPreprint: work.type === 'posted-content' && work.subtype === 'preprint',
    ...(publishedAs === undefined ? {} : { publishedAs }),
    ...(newer === undefined ? {} : { replacedBy: newer }),
    ...(citedBy === undefined ? {} : { citedBy }),
  };
}

function noticeOf(update: JsonObject): readonly Notice[] {
  const kind = entryOf(kinds, typeOf(update.type));
  if (kind === undefined) return [];
  const doi = doiIn(update.DOI);
  const date = dateOf(update.updated);
  const source = textOf(update.source) ?? 'publisher';
  return [{ kind, source, ...(doi === undefined ? {} : { doi }), ...(date === undefined ? {} : { date }) }];
}

function typeOf(type: unknown): string {
  return (textOf(type) ?? '').toLowerCase().replaceAll('_', '-');
}

function dateOf(updated: unknown): string | undefined {
  if (!isObject(updated)) return undefined;
  const lists: unknown = updated['date-parts'];
  const parts: unknown = Array.isArray(lists) ? lists[0] : undefined;
  const numbers = Array.isArray(parts) ? parts.filter((part) => typeof part === 'number') : [];
  return numbers.length === 0 ? undefined : numbers.map((part) => String(part).padStart(2, '0')).join('-');
}

function relatedDoi(relation: unknown, name: string): string | undefined {
  if (!isObject(relation)) return undefined;
  const related = objectsOf(relation[name]).find((one) => one['id-type'] === 'doi');
  return doiIn(related?.id);
}
