import type { IdentifierName } from '../../article/article.ts';
import { badAnswer } from './answer.ts';
import { refuseOther, titledItem } from './record.ts';
import type { Described } from './source.ts';
import { zoteroRecords } from './zotero-record.ts';

/**
 * The work that Zotero's translators found behind an identifier, on whoever's server they run: the first item of their list;
 * others belong to it. Null for an empty list. Throws `LookupFailure`.
 */
export function translated(answer: unknown, identifier: IdentifierName, title: string): Described | null {
  const records = zoteroRecords(answer);
  if (records === null) throw badAnswer(title, 'it sent no list of items');
  const [record] = records;
  if (record === undefined) return null;
  const own = identifier.kind === 'url' ? { ...record, URL: identifier.value } : record;
  const item = titledItem(own, identifier.value, title);
  refuseOther(item, identifier, title);
  return { item };
}
