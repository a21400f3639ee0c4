import type { IdentifierName } from '../../article/article.ts';
import { describeIdentifier } from '../../article/identifiers/index.ts';
import { identifiersOfItem } from '../item-identifiers.ts';
import { cleanItem, type Item } from '../item.ts';
import { identifierKey } from '../resolution.ts';
import { badAnswer, type JsonObject, objectsOf, textOf } from './answer.ts';

/**
 * The cleaned item of a CSL-like record, with an id made of first author, year and first long word of the title. Throws
 * `LookupFailure` when the record has no title or is another work's.
 */
export function itemOf(record: JsonObject, doi: string, title: string): Item {
  const answered = textOf(record.DOI)?.toLowerCase();
  if (answered !== doi) throw badAnswer(title, `it sent the record of ${answered?.slice(0, 100) ?? 'no DOI'} instead`);
  return titledItem({ ...record, DOI: doi }, doi, title);
}

/**
 * The same for a record that is known to be of the work that was asked for, or that a search found. Throws `LookupFailure`
 * when it has no title. A citation key, which only the user's own programs give, stays its id.
 *
 * @param name what it is called when it has no author to be called by
 */
export function titledItem(record: JsonObject, name: string, title: string): Item {
  const item = cleanItem({ ...record, id: textOf(record['citation-key']) ?? itemId(record, name) });
  if (item?.title === undefined) throw badAnswer(title, 'its record has no title');
  return item;
}

/** Throws `LookupFailure` for an item that does not say that it is the work that was asked for. */
export function refuseOther(item: Item, identifier: IdentifierName, title: string): void {
  const asked = identifierKey(identifier);
  if (identifiersOfItem(item).some((own) => identifierKey(own) === asked)) return;
  throw badAnswer(title, `it sent a record that is not of ${describeIdentifier(identifier).slice(0, 100)}`);
}

const longWord = /[\p{L}\p{N}]{4,}/u;

function itemId(record: JsonObject, fallback: string): string {
  const author = objectsOf(record.author)[0] ?? objectsOf(record.editor)[0] ?? {};
  const name = plain(textOf(author.family) ?? textOf(author.literal) ?? '');
  const word = plain(longWord.exec(textOf(record.title) ?? '')?.[0] ?? '');
  const parts = name + yearOf(record.issued) + word;
  return name === '' || parts.length < 6 ? fallback : parts;
}

function yearOf(issued: unknown): string {
  const parts = objectsOf(issued)[0]?.['date-parts'];
  const first: unknown = Array.isArray(parts) ? parts[0] : undefined;
  return textOf(first) ?? '';
}

/** ASCII letters and digits in lower case, accents folded. */
function plain(text: string): string {
  return text
    .slice(0, 200)
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '')
    .slice(0, 30);
}

/** The date at the start of a text such as `2007-04-02T19:18:42Z`, as finely as it is given, as CSL has it. */
export function dateIn(text: string | undefined): JsonObject | undefined {
  const parts = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?/.exec(text ?? '');
  return parts === null ? undefined : { 'date-parts': [parts.slice(1).filter(Boolean).map(Number)] };
}

/** The pages from a first to a last, where they are numbers and not words. */
export function pagesOf(first: string | undefined, last: string | undefined): string | undefined {
  const pages = first === undefined || last === undefined || first === last ? first : `${first}-${last}`;
  return pages !== undefined && /\d/.test(pages) ? pages : undefined;
}
