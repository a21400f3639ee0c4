import type { Passage } from '../passage.ts';
import { WordTable } from '../words.ts';
import { reasons } from './index.ts';
import type { Cue, ReasonId, Trigger } from './reason.ts';

/** A reason that holds for a sentence. */
export interface Held extends Trigger {
  readonly reason: ReasonId;
  /** How likely a sentence for which it holds needs a source, 0 to 1. */
  readonly confidence: number;
}

interface Entry {
  /** The place of the reason in `reasons`. */
  readonly index: number;
  readonly isLanguageNeutral: boolean;
  readonly cue: Cue;
}

/** Signs that prose has no more: they are looked for in the source, where they are rare. */
const markup = ['[', '{', '*', '_'];

const inWords = new WordTable<Entry>();
const inMarkup = new Map<string, Entry[]>(markup.map((sign) => [sign, []]));
for (const [index, { cues, isLanguageNeutral }] of reasons.entries()) {
  for (const cue of cues) {
    const entry = { index, isLanguageNeutral, cue };
    for (const word of cue.words) {
      const signs = inMarkup.get(word);
      if (signs === undefined) inWords.add(word, entry);
      else signs.push(entry);
    }
  }
}

const none: readonly Held[] = [];

/**
 * The reasons that a sentence needs a source for, the one most worth saying first. Empty for most.
 *
 * @param enough `one` for the first that is found: that there is one is all that matters where a source is given
 */
export function reasonsFor(passage: Passage, isEnglish: boolean, enough: 'one' | 'all' = 'all'): readonly Held[] {
  const found: Trigger[] = [];
  let looked = 0;
  const look = (entries: readonly Entry[], at: number): 'stop' | undefined => {
    for (const { index, isLanguageNeutral, cue } of entries) {
      const best = found[index];
      if (best?.strength === 'strong' || !(isEnglish || isLanguageNeutral)) continue;
      if (cue.isOnce === true) {
        if ((looked & (1 << index)) !== 0) continue;
        looked |= 1 << index;
      }
      const trigger = cue.at(passage, at);
      if (trigger === null || (best !== undefined && trigger.strength === 'medium')) continue;
      found[index] = trigger;
      if (enough === 'one') return 'stop';
    }
    return undefined;
  };
  inWords.scan(passage.lower, look);
  for (const [sign, entries] of inMarkup) {
    for (let at = passage.source.indexOf(sign); at !== -1; at = passage.source.indexOf(sign, at + 1)) look(entries, at);
  }
  return found.length === 0 ? none : heldOf(found);
}

/** The triggers by name, in the order of the reasons. */
function heldOf(found: readonly Trigger[]): readonly Held[] {
  const held: Held[] = [];
  found.forEach(({ range, strength }, index) => {
    const reason = reasons[index];
    if (reason !== undefined)
      held.push({ reason: reason.id, range, strength, confidence: reason.confidence[strength] });
  });
  return held;
}
