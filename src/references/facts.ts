import { countOf, doiIn, isObject, objectsOf, textOf, webAddressOf } from './sources/answer.ts';

/** What a service says of a work besides its bibliographic item. A part that is missing is one that nobody spoke of. */
export interface Facts {
  /** Empty where the service keeps notices and has none of this work; missing where it keeps none. */
  readonly notices?: readonly Notice[];
  readonly isPreprint?: boolean;
  /** The DOI of the version that a journal, conference or book published, of a preprint; lower case. */
  readonly publishedAs?: string;
  /** The DOI of a record that takes this one's place, such as the next version of a data set; lower case. */
  readonly replacedBy?: string;
  /** The number of the newest version, of an arXiv preprint. */
  readonly newestVersion?: number;
  /** How often it is cited, as far as the service knows. */
  readonly citedBy?: number;
  /** Where it may be read for free: an http(s) address. */
  readonly openAccess?: string;
}

/** What was published about a work after it: a retraction, a correction. */
export interface Notice {
  readonly kind: NoticeKind;
  /** The DOI of the notice itself, lower case. */
  readonly doi?: string;
  /** When it was given, as finely as it is known: `2019`, `2019-05`, `2019-05-07`. */
  readonly date?: string;
  /** Who says so: `publisher`, `retraction-watch`, `openalex`, `arxiv`, `europe-pmc`. */
  readonly source: string;
}

export const noticeKinds = ['retraction', 'withdrawal', 'expression-of-concern', 'correction'] as const;
export type NoticeKind = (typeof noticeKinds)[number];

const mostNotices = 20;
const longestText = 300;

/**
 * What several services say, as one: the notices of all (each kind once a notice, the most telling statement of it), and
 * of the other facts those of the first that has them.
 */
export function mergeFacts(all: readonly Facts[]): Facts {
  const merged = all.reduceRight<Facts>((rest, facts) => ({ ...rest, ...facts }), {});
  const lists = all.flatMap(({ notices }) => (notices === undefined ? [] : [notices]));
  return lists.length === 0 ? merged : { ...merged, notices: withoutRepeats(lists.flat()) };
}

/** Of two that may be the same notice, the one that says more of it. */
function withoutRepeats(notices: readonly Notice[]): readonly Notice[] {
  const kept: Notice[] = [];
  const byWeight = [...notices].sort((a, b) => weightOf(b) - weightOf(a));
  for (const notice of byWeight) {
    const isKnown = kept.some(
      ({ kind, doi }) => kind === notice.kind && (notice.doi === undefined || doi === notice.doi),
    );
    if (!isKnown) kept.push(notice);
  }
  return kept.slice(0, mostNotices);
}

function weightOf({ doi, date }: Notice): number {
  return (doi === undefined ? 0 : 2) + (date === undefined ? 0 : 1);
}

/** The facts in a value that may be anything, such as a cache file's; empty when there are none. Never throws. */
export function cleanFacts(value: unknown): Facts {
  if (!isObject(value)) return {};
  const { isPreprint } = value;
  const [newestVersion, citedBy] = [countOf(value.newestVersion), countOf(value.citedBy)];
  const [publishedAs, replacedBy] = [doiIn(value.publishedAs), doiIn(value.replacedBy)];
  const openAccess = webAddressOf(value.openAccess);
  return {
    ...(Array.isArray(value.notices)
      ? { notices: objectsOf(value.notices).flatMap(cleanNotice).slice(0, mostNotices) }
      : {}),
    ...(typeof isPreprint === 'boolean' ? { isPreprint } : {}),
    ...(publishedAs === undefined ? {} : { publishedAs }),
    ...(replacedBy === undefined ? {} : { replacedBy }),
    ...(newestVersion === undefined ? {} : { newestVersion }),
    ...(citedBy === undefined ? {} : { citedBy }),
    ...(openAccess === undefined ? {} : { openAccess }),
  };
}

function cleanNotice(value: Readonly<Record<string, unknown>>): readonly Notice[] {
  const kind = noticeKinds.find((one) => one === value.kind);
  const source = shortText(value.source);
  if (kind === undefined || source === undefined) return [];
  const doi = doiIn(value.doi);
  const date = /^\d{4}(?:-\d\d){0,2}/.exec(textOf(value.date) ?? '')?.[0];
  return [{ kind, source, ...(doi === undefined ? {} : { doi }), ...(date === undefined ? {} : { date }) }];
}

function shortText(value: unknown): string | undefined {
  return textOf(value)?.slice(0, longestText);
}
