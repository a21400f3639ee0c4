import type { Facts, Notice, NoticeKind } from '../facts.ts';
import { defined, isObject, objectsOf, textOf, webAddressOf, type JsonObject } from './answer.ts';

/**
 * What PubMed calls the publications about a work that take something of it back.
 *
 * @see https://www.nlm.nih.gov/bsd/policy/errata.html
 */
const kinds: Readonly<Record<string, NoticeKind>> = {
  'retraction in': 'retraction',
  'retracted and republished in': 'retraction',
  'partial retraction in': 'correction',
  'expression of concern in': 'expression-of-concern',
  'erratum in': 'correction',
  'corrected and republished in': 'correction',
};

/** What Europe PMC says of a work besides its bibliographic record. */
export function europePmcFacts(work: JsonObject): Facts {
  const { citedByCount: citedBy } = work;
  const openAccess = freeCopyOf(work);
  return {
    notices: noticesOf(work),
    isPreprint: work.source === 'PPR',
    ...(typeof citedBy === 'number' ? { citedBy } : {}),
    ...(openAccess === undefined ? {} : { openAccess }),
  };
}

function noticesOf(work: JsonObject): readonly Notice[] {
  const notices = listIn(work, 'commentCorrectionList', 'commentCorrection').flatMap(noticeOf);
  const isRetracted = publicationTypes(work).includes('retracted publication');
  const isTold = notices.some(({ kind }) => kind === 'retraction');
  return isRetracted && !isTold ? [{ kind: 'retraction', source: 'europe-pmc' }, ...notices] : notices;
}

function noticeOf(about: JsonObject): readonly Notice[] {
  const type = textOf(about.type)?.toLowerCase() ?? '';
  const kind = Object.hasOwn(kinds, type) ? kinds[type] : undefined;
  if (kind === undefined) return [];
  const reference = textOf(about.reference)?.slice(0, 500) ?? '';
  const doi = /\bdoi:\s*(10\.\d{4,9}\/\S+)/i
    .exec(reference)?.[1]
    ?.replace(/[.;]+$/, '')
    .toLowerCase();
  return [{ kind, source: 'europe-pmc', ...defined({ doi, date: dateOf(reference) }) }];
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** The date in "Lancet. 2010 Feb 6;375(9713):445", as finely as it is given. */
function dateOf(reference: string): string | undefined {
  const [, year, name = '', day] = /\. ?((?:19|20)\d\d)\b(?: ([A-Z][a-z]{2})(?: (\d{1,2})\b)?)?/.exec(reference) ?? [];
  const month = months.indexOf(name.toLowerCase()) + 1;
  const parts = month === 0 ? [year] : [year, String(month), day];
  const given = parts.filter((part) => part !== undefined).map((part) => part.padStart(2, '0'));
  return given.length === 0 ? undefined : given.join('-');
}

/** The kinds of publication that a work is of, in lower case. */
export function publicationTypes(work: JsonObject): readonly string[] {
  const list = isObject(work.pubTypeList) ? work.pubTypeList.pubType : undefined;
  const types: readonly unknown[] = Array.isArray(list) ? list : [list];
  return types.slice(0, 50).flatMap((type) => textOf(type)?.toLowerCase() ?? []);
}

/** Open access, or free to read: the PDF where there is one. */
const free: ReadonlySet<unknown> = new Set(['OA', 'F']);

function freeCopyOf(work: JsonObject): string | undefined {
  const copies = listIn(work, 'fullTextUrlList', 'fullTextUrl').filter((copy) => free.has(copy.availabilityCode));
  const best = copies.find(({ documentStyle }) => documentStyle === 'pdf') ?? copies[0];
  const pmcid = textOf(work.pmcid);
  if (best !== undefined) return webAddressOf(best.url);
  return work.isOpenAccess === 'Y' && pmcid !== undefined
    ? webAddressOf(`https://europepmc.org/articles/${encodeURIComponent(pmcid)}`)
    : undefined;
}

/** The objects of a list that stands alone in an object of its own, as Europe PMC writes lists. */
export function listIn(work: JsonObject, name: string, entry: string): readonly JsonObject[] {
  const list = work[name];
  return isObject(list) ? objectsOf(list[entry]) : [];
}
