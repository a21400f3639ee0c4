import { labelKey } from '../article/labels.ts';
import { candidatesFor } from '../evidence/candidates.ts';
import { reachOf } from '../evidence/works-in-reach.ts';
import type { Finding } from '../rules/rule.ts';
import type { FileReview, Place } from './review-file.ts';
import { groupSame } from '../review/same-findings.ts';

/** Rules that ask for the source of a footnote. */
const wantSource: ReadonlySet<string> = new Set(['undefined-footnote', 'empty-footnote', 'placeholder-footnote']);

/** How many entries of the library are named. */
const mostCandidates = 3;

/**
 * What a review leaves to do, a line for each: where, what, why nothing was certain, and what could be tried.
 *
 * @param placeOf where an offset of the reviewed text is shown to stand
 */
export function describeLeft(review: FileReview, placeOf: (offset: number) => Place): readonly string[] {
  return groupSame(review.review.findings).map(({ first, others }) => {
    const places = [first.range.start, ...others].map((offset) => {
      const { line, column } = placeOf(offset);
      return `${line}:${column}`;
    });
    const { why, hint } = wantSource.has(first.rule) ? whyNoSource(first, review, placeOf) : byRule(first);
    return `${places.join(', ')} ${first.message}${why} (${first.rule}${hint})`;
  });
}

interface Explanation {
  readonly why: string;
  readonly hint: string;
}

function byRule({ rule, fixes }: Finding): Explanation {
  const isOffered = fixes().some(({ preferred, automatic }) => preferred && !automatic);
  return { why: '', hint: isOffered ? `; fix --rule ${rule}` : '' };
}

function whyNoSource({ data }: Finding, review: FileReview, placeOf: (offset: number) => Place): Explanation {
  const { article, library } = review;
  const label = typeof data['label'] === 'string' ? data['label'] : '';
  const key = labelKey(label);
  const reach = reachOf(article, library, key);
  if (reach?.kind === 'found') return { why: '', hint: '' };
  const lines = [...new Set(reach?.named.map(({ range }) => placeOf(range.start).line))];
  const reason =
    reach === null
      ? ' No use of it names a work for certain.'
      : lines.length === 1
        ? ` More than one work is named for it (line ${lines.join()}).`
        : ` Its uses name different works (lines ${lines.join(', ')}).`;
  const keys = candidatesFor(article, library, key)
    .slice(0, mostCandidates)
    .map(({ entry }) => entry.item.id);
  if (keys.length === 0) return { why: reason, hint: '' };
  return { why: `${reason} Candidates: ${keys.join(', ')}.`, hint: `; fix --define ${label}=KEY` };
}
