import type { Candidate } from '../../src/references/candidates.ts';
import { fold } from '../../src/references/fold.ts';
import { familyName } from '../../src/references/summarize.ts';
import { queryOf, type Reference } from './references.ts';
import { readings } from './readings.ts';

/** How it is known that a work is the one that is cited, or not. */
export type Judgement = 'same identifier' | 'same authors' | 'read: right' | 'read: wrong' | 'not read';

const byTitle = new Map(readings.map((reading) => [reading.cited, reading]));

/**
 * Whether a candidate is the cited work, by what the search was not told or did not need: the cited address has its DOI, or the
 * title is the same letter for letter and two thirds of the cited authors (two at least) are its authors. All others were read.
 */
export function judge(reference: Reference, candidate: Candidate): Judgement {
  const { cited } = reference;
  const reading = byTitle.get(cited.title);
  if (reading !== undefined) return reading.isRight ? 'read: right' : 'read: wrong';
  const dois = [candidate.item, ...candidate.versions].flatMap(({ DOI }) => DOI?.toLowerCase() ?? []);
  const address = `${cited.raw} ${cited.url}`.toLowerCase();
  if (dois.some((doi) => address.includes(doi.replace('10.48550/arxiv.', '')))) return 'same identifier';
  return hasSameTitle(reference, candidate) && hasSameAuthors(reference, candidate) ? 'same authors' : 'not read';
}

function hasSameTitle({ cited }: Reference, { item, versions }: Candidate): boolean {
  return [item, ...versions].some(({ title = '' }) => fold(title) === fold(cited.title));
}

function hasSameAuthors(reference: Reference, { item, versions }: Candidate): boolean {
  const names = [item, ...versions].flatMap(({ author = [] }) => author.map((name) => fold(familyName(name))));
  const words = new Set(names.flatMap((name) => name.split(' ')));
  // The services' lists end with the eighth author.
  const cited = (queryOf(reference).authors ?? []).slice(0, 8).map(fold);
  const found = cited.filter((name) => name.split(' ').some((word) => words.has(word))).length;
  return found >= 2 && found * 3 >= cited.length * 2;
}
