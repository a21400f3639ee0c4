import { lastIndexBy } from '../article/search.ts';
import type { Citation } from './citations.ts';
import { creditedIn, namesIn } from './names.ts';
import type { Passage } from './passage.ts';

/**
 * Which citation covers a sentence, and how.
 * - `cited`: its own;
 * - `later`: one of the next sentences of the paragraph cites for it;
 * - `earlier`: a sentence before cites, and this one plainly stays with that source;
 * - `none`: nothing does.
 */
export type Coverage =
  | { readonly kind: 'cited'; readonly citation: Citation }
  | { readonly kind: 'later'; readonly citation: Citation; readonly sentences: number }
  | { readonly kind: 'earlier'; readonly citation: Citation; readonly how: Continuation }
  | { readonly kind: 'none'; readonly why: Uncovered; readonly citation: Citation | null };

/** How a sentence stays with the source before: by a pronoun or "the study", or by the name or thing it speaks of. */
export type Continuation = 'pronoun' | 'source' | 'name' | 'subject';

/** Why nothing covers a sentence. `citation` is then the nearest that might have. */
export type Uncovered = 'nothing-cited' | 'too-far' | 'starts-anew' | 'names-another';

/** How far a citation reaches back: not at all, over three sentences, or over its paragraph. */
export type Reach = 'sentence' | 'window' | 'paragraph';

/**
 * The longest run of sentences that one citation behind them covers.
 *
 * @see CLAIMS: in well-cited articles the run before a reference is at most three in 95 % of cases
 */
const window = 3;

/** The paragraph a sentence stands in: its passages and what each cites. */
export interface Paragraph {
  readonly passages: readonly Passage[];
  readonly citations: readonly (readonly Citation[])[];
}

/** Groups a paragraph's citations by its sentences; one behind the last character of a sentence belongs to it. */
export function paragraphOf(passages: readonly Passage[], citations: readonly Citation[]): Paragraph {
  const bySentence: Citation[][] = passages.map(() => []);
  for (const citation of citations) {
    bySentence[
      Math.max(
        0,
        lastIndexBy(passages, ({ start }) => start, citation.range.start),
      )
    ]?.push(citation);
  }
  return { passages, citations: bySentence };
}

/**
 * What covers the sentence with this index.
 *
 * @param isQuotation true for one that quotes: it needs its citation in itself or the next sentence
 */
export function coverageOf(paragraph: Paragraph, index: number, reach: Reach, isQuotation: boolean): Coverage {
  const own = paragraph.citations[index]?.[0];
  if (own !== undefined) return { kind: 'cited', citation: own };
  if (reach === 'sentence') return { kind: 'none', why: 'nothing-cited', citation: null };
  const later = laterCitation(paragraph, index);
  const mayReach = reach === 'paragraph' ? Infinity : isQuotation ? 1 : window;
  let nearest: Uncovered = 'nothing-cited';
  if (later !== null) {
    if (later.sentences > mayReach) nearest = 'too-far';
    else if (isAnothers(paragraph, index, index + later.sentences)) nearest = 'names-another';
    else return { kind: 'later', ...later };
  }
  const earlier = earlierCitation(paragraph, index);
  if (typeof earlier === 'object') return earlier;
  const nearestCitation = later?.citation ?? citedBefore(paragraph, index);
  if (reach === 'paragraph' && nearestCitation !== null && earlier !== 'names-another') {
    return { kind: 'earlier', citation: nearestCitation, how: 'subject' };
  }
  return { kind: 'none', why: earlier === 'nothing-cited' ? nearest : earlier, citation: nearestCitation };
}

function laterCitation({ citations }: Paragraph, index: number): { citation: Citation; sentences: number } | null {
  for (let at = index + 1; at < citations.length; at += 1) {
    const citation = citations[at]?.[0];
    if (citation !== undefined) return { citation, sentences: at - index };
  }
  return null;
}

function citedBefore({ citations }: Paragraph, index: number): Citation | null {
  for (let at = index - 1; at >= 0; at -= 1) {
    const citation = citations[at]?.at(-1);
    if (citation !== undefined) return citation;
  }
  return null;
}

/** True when the sentence credits somebody and the citing one somebody else: the citation is of the other's work. */
function isAnothers({ passages }: Paragraph, index: number, citing: number): boolean {
  const [passage, other] = [passages[index], passages[citing]];
  if (passage === undefined || other === undefined) return false;
  const credited = creditedIn(passage);
  const others = creditedIn(other);
  const names = [...credited.people, ...credited.works];
  if (names.length === 0 || others.people.length + others.works.length === 0) return false;
  return !names.some((name) => isNamedIn(name, passages.slice(index + 1, citing + 1)));
}

/** Follows the thread back from a sentence to the one that cites. */
function earlierCitation(paragraph: Paragraph, index: number): Coverage | Uncovered {
  const { passages, citations } = paragraph;
  let how: Continuation | null = null;
  for (let at = index; at > 0; at -= 1) {
    const passage = passages[at];
    if (passage === undefined) break;
    const before = passages.slice(Math.max(0, at - window), at);
    const link = continuationOf(passage, before);
    if (link === 'names-another' || link === 'starts-anew') {
      return citedBefore(paragraph, index) === null ? 'nothing-cited' : link;
    }
    how ??= link;
    const citation = citations[at - 1]?.at(-1);
    if (citation !== undefined) return { kind: 'earlier', citation, how };
  }
  return 'nothing-cited';
}

/** How a sentence goes on with what the ones before it speak of. */
function continuationOf(passage: Passage, before: readonly Passage[]): Continuation | 'names-another' | 'starts-anew' {
  const words = passage.prose.trimStart();
  const { people, works } = creditedIn(passage);
  if (works.some((work) => !isNamedIn(work, before))) return 'names-another';
  if (people.length > 0 && !people.some((name) => isNamedIn(name, before))) return 'names-another';
  if (people.length + works.length > 0) return 'name';
  if (sourceNoun.test(words)) return 'source';
  if (pronoun.test(words)) return 'pronoun';
  const names = namesIn(words.slice(0, 60));
  const [subject] = names;
  if (subject !== undefined && isNamedIn([subject], before)) return 'name';
  const thing = definite.exec(words)?.[1]?.toLowerCase();
  if (thing !== undefined && before.some(({ prose }) => prose.toLowerCase().includes(thing.replace(/s$/, ''))))
    return 'subject';
  return 'starts-anew';
}

/** True when one of the words stands in one of the passages. */
function isNamedIn(name: readonly string[], passages: readonly Passage[]): boolean {
  return passages.some(({ prose }) => {
    const text = prose.toLowerCase();
    return name.some((word) => text.includes(word));
  });
}

const sourceNoun =
  /^(?:In |From |According to |Under |On )?(?:[Tt]he|[Tt]his|[Tt]hese|[Tt]hat|[Tt]hose|[Oo]ther|[Ii]ts|[Tt]heir|[Hh]is|[Hh]er|[Bb]oth) (?:\d{4} )?(?:[\p{L}-]{2,20} ){0,2}(?:authors?|papers?|stud(?:y|ies)|reports?|books?|articles?|essays?|researchers|teams?|results?|findings?|analysis|experiments?|scenarios?|survey|work|arguments?|proofs?|theorems?|thesis|view|theory|hypothesis|data|document|text)\b/u;
const pronoun =
  /^(?:(?:(?:In|From|Under|By|With|For|At|On|Of|After|Before|During|Despite|Because of|As) )?(?:this|these|that|those|the same|such|it|its)|He|She|They|It|His|Her|Their|Its|This|These|Those|That|Such|Both|Neither|Either|Another|The latter|The former|The same|One of (?:these|them|the)|Some of (?:these|them)|Most of (?:these|them)|All of (?:these|them)|Many of (?:these|them)|In (?:one|another|addition)|One (?:such )?|Here)\b/;
const definite =
  /^(?:[Tt]he|[Ii]n the|[Aa]t the|[Oo]n the|[Oo]f the|[Ff]or the|[Aa]n?) (?:[\p{L}-]{2,20} ){0,2}?([\p{L}-]{5,30})\b/u;
