import type { Range } from '../../article/article.ts';
import type { Passage } from '../passage.ts';
import { list } from '../words.ts';

/** Every reason why a sentence may need a source; each has one file here. */
export type ReasonId =
  | 'marked'
  | 'quotation'
  | 'statistic'
  | 'attribution'
  | 'vague-attribution'
  | 'named-work'
  | 'finding'
  | 'medical'
  | 'controversial'
  | 'private-life'
  | 'superlative'
  | 'comparison'
  | 'biographical'
  | 'historical'
  | 'causal';

/**
 * How much a reason counts. `strong`: by itself it makes an unsourced claim a warning. `medium`: information, where two of them
 * meet or the paragraph cites nothing.
 */
export type Strength = 'strong' | 'medium';

/** The words of a sentence for which a reason holds. */
export interface Trigger {
  /** In the offsets of the passage's text (0 = its first character). */
  readonly range: Range;
  readonly strength: Strength;
}

/** One reason why a sentence may need a source: its phrases, and what is said of it. */
export interface Reason {
  readonly id: ReasonId;
  /** One sentence for settings and documentation. */
  readonly summary: string;
  /** What is said of a sentence without a source, before the words that say so: "A statistic needs a source". */
  readonly message: string;
  /** What kind of source would do, as a sentence. */
  readonly satisfiedBy: string;
  /** True when it holds in any language. */
  readonly isLanguageNeutral: boolean;
  /**
   * How likely a sentence for which it holds needs a source, 0 to 1, beside a base rate of 0.571 (see `level.ts`). Rounded from what
   * `npm run bench -- claims` measures in articles that cite well and in those that do not; where it meets too few sentences to
   * measure, an estimate.
   */
  readonly confidence: Readonly<Record<Strength, number>>;
  /** Where it is looked for. The first strong trigger counts, else the first. */
  readonly cues: readonly Cue[];
}

/** Words and signs that a sentence is looked at for, and what they may be the beginning of. Most sentences hold few. */
export interface Cue {
  /** In lower case, or signs as `WordTable` knows them. */
  readonly words: readonly string[];
  /** True for one that looks at the whole sentence, where the first such word stands. */
  readonly isOnce?: boolean;
  /** The trigger where such a word stands, or null. Looks at the passage alone, a bounded way around the word. */
  readonly at: (passage: Passage, at: number) => Trigger | null;
}

/**
 * A cue with an expression that begins with its words.
 *
 * @param expression sticky; it is held against the sentence in lower case
 */
export function cue(words: string, expression: RegExp, strength: Strength): Cue {
  return {
    words: list(words),
    at: ({ lower }, at) => {
      expression.lastIndex = at;
      const match = expression.exec(lower);
      return match === null ? null : triggerOf(match, strength);
    },
  };
}

/** A match as a trigger, without the white space and punctuation at its ends. */
export function triggerOf(match: RegExpExecArray, strength: Strength): Trigger {
  const [words] = match;
  const start = match.index + words.length - words.replace(/^[\s,;(]{1,9}/, '').length;
  return { range: { start, end: match.index + words.replace(/[\s,;]{1,9}$/, '').length }, strength };
}

/** What stands before an offset, at most so many characters. */
export function before(text: string, at: number, most: number): string {
  return text.slice(Math.max(0, at - most), at);
}

/** How the claim is made matters: one that is only supposed, as an example or a case, weighs less. */
export function weakened({ range }: Trigger): Trigger {
  return { range, strength: 'medium' };
}

/** Words that are told apart by spaces. */
export function words(text: string): readonly string[] {
  return text.split(/\s+/).filter((word) => word !== '');
}
