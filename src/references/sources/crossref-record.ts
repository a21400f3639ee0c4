import { objectsOf, textOf, type JsonObject } from './answer.ts';

/**
 * A work as Crossref describes it, as a CSL record. `cleanItem` knows its names for types and fields, in the REST API's
 * form and in that of doi.org's content negotiation; what is done here is what depends on more than one field. The link
 * is left out: it is the DOI again, and styles would print both.
 */
export function crossrefRecord(work: JsonObject): JsonObject {
  const page = textOf(work.page) ?? textOf(work['article-number']);
  const record = { ...work, page, URL: undefined };
  if (work.type !== 'posted-content') return record;
  const server = textOf(objectsOf(work.institution)[0]?.name);
  const isPreprint = work.subtype === 'preprint';
  return { ...record, publisher: server ?? work.publisher, genre: isPreprint ? 'Preprint' : work.genre };
}
