import { namesIn, partsOf, type Credited } from './names.ts';
import type { Passage } from './passage.ts';

/** How a sentence stays with the source before: by a pronoun or "the study", or by the name or thing it speaks of. */
export type Continuation = 'pronoun' | 'source' | 'name' | 'subject';

/**
 * How a sentence goes on with what the ones before it speak of; or that it names another work or person than these, or starts on
 * something else.
 *
 * @param before the sentences in front of it, the nearest last
 */
export function continuationOf(
  passage: Passage,
  { people, works }: Credited,
  before: readonly Passage[],
): Continuation | 'names-another' | 'starts-anew' {
  if (works.some((work) => !isNamedIn(work, before))) return 'names-another';
  if (people.length > 0 && !people.some((name) => isNamedIn(name, before))) return 'names-another';
  if (people.length + works.length > 0) return 'name';
  const opening = passage.lower.trimStart().slice(0, 120);
  if (sourceNoun.test(opening)) return 'source';
  if (pronoun.test(opening) && !opinion.test(opening)) return 'pronoun';
  const subject = namesIn(passage)
    .filter(({ start }) => start < subjectEnd)
    .map((name) => partsOf(passage, name))
    .find((parts) => parts.length > 0);
  if (subject !== undefined && isNamedIn(subject, before)) return 'name';
  const thing = definite.exec(opening)?.[1];
  if (thing !== undefined && isNamedIn([thing.replace(/s$/, '')], before)) return 'subject';
  return 'starts-anew';
}

/** A name that stands later is not what the sentence is about. */
const subjectEnd = 60;

/** True when one of the words stands in one of the passages. */
export function isNamedIn(name: readonly string[], passages: readonly Passage[]): boolean {
  return passages.some(({ lower }) => name.some((word) => hasWord(lower, word)));
}

/** True when a text has a word, or a phrase, as a whole or in the plural or possessive. */
function hasWord(text: string, word: string): boolean {
  for (let at = text.indexOf(word); at !== -1; at = text.indexOf(word, at + 1)) {
    const behind = text.slice(at + word.length, at + word.length + 3);
    if (!letterAtEnd.test(text.slice(Math.max(0, at - 1), at)) && wordEnd.test(behind)) return true;
  }
  return false;
}

const letterAtEnd = /[\p{L}\p{N}]$/u;
const wordEnd = /^(?:e?s)?(?![\p{L}\p{N}])/u;

/** "The authors", "In his 2014 book", "Results from this study". */
const sourceNoun =
  /^(?:in |from |according to |under |on )?(?:(?:results|findings|data) (?:from|of) )?(?:the|this|these|that|those|its|their|his|her|both) (?:\d{4} )?(?:[\p{L}-]{2,20} ){0,2}(?:authors?|papers?|stud(?:y|ies)|reports?|books?|articles?|essays?|researchers|teams?|results?|findings?|analysis|experiments?|scenarios?|survey|work|arguments?|proofs?|theorems?|thesis|view|theory|hypothesis|data|document|text)\b/u;
const pronoun =
  /^(?:(?:(?:in|from|under|by|with|for|at|on|of|after|before|during|despite|because of|as) )?(?:this|these|that|those|the same|such|it|its)|he|she|they|his|her|their|both|neither|either|another of (?:these|them)|the latter|the former|one of (?:these|them)|(?:some|most|all|many) of (?:these|them)|in (?:one (?!other\b)|addition)|here)\b/;
/** Nobody in particular: what follows is no word of the source before. */
const opinion =
  /^it (?:is|was|has been) (?:\w{3,12} )?(?:believed|thought|said|argued|held|assumed|claimed|accepted|estimated|known|agreed)\b/;
/** "The proof", "In the game": a thing that was spoken of. */
const definite = /^(?:the|in the|at the|on the|of the|for the|an?) (?:[\p{L}-]{2,20} ){0,2}?([\p{L}-]{5,30})\b/u;
