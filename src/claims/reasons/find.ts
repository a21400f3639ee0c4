import type { Passage } from '../passage.ts';
import { reasons } from './index.ts';
import { bracket, digit, italic, quotationMark, type ReasonId, type Trigger } from './reason.ts';

/** A reason that holds for a sentence. */
export interface Held extends Trigger {
  readonly reason: ReasonId;
}

/** Which reasons a cue calls for, as bits in the order of `reasons`. */
const byCue = new Map<string, number>();
reasons.forEach(({ cues }, index) => {
  for (const cue of cues) byCue.set(cue, (byCue.get(cue) ?? 0) | (1 << index));
});

/** The reasons that hold in any language, as bits. */
const neutral = reasons.reduce(
  (bits, { isLanguageNeutral }, index) => (isLanguageNeutral ? bits | (1 << index) : bits),
  0,
);

/** The signs that are cues, as they are written. */
const signs: readonly (readonly [sign: string, bits: number])[] = [
  ...['"', '\u201c', '\u201e', '\u00ab'].map((sign) => [sign, bitsOf(quotationMark)] as const),
  ...['*', '_'].map((sign) => [sign, bitsOf(italic)] as const),
  ...['[', '{'].map((sign) => [sign, bitsOf(bracket)] as const),
];

function bitsOf(cue: string): number {
  return byCue.get(cue) ?? 0;
}

/** The reasons that a sentence needs a source for, the one most worth saying first. Empty for most. */
export function reasonsFor(passage: Passage, isEnglish: boolean): readonly Held[] {
  let bits = calledFor(passage) & (isEnglish ? -1 : neutral);
  const held: Held[] = [];
  for (let index = 0; bits !== 0; index += 1, bits >>>= 1) {
    const reason = (bits & 1) === 0 ? undefined : reasons[index];
    const trigger = reason?.find(passage) ?? null;
    if (reason !== undefined && trigger !== null) held.push({ reason: reason.id, ...trigger });
  }
  return held;
}

/** No cue is longer. */
const longestCue = 16;

/** The reasons that have a cue in a sentence, as bits. Written as one loop, since it looks at every letter of every article. */
export function calledFor({ lower, source }: Passage): number {
  let bits = 0;
  let word = -1;
  for (let at = 0; at <= lower.length; at += 1) {
    const code = at < lower.length ? lower.charCodeAt(at) : 0;
    if (code >= 0x61 && code <= 0x7a) {
      if (word === -1) word = at;
      continue;
    }
    if (word !== -1) {
      if (at - word > 1 && at - word <= longestCue) bits |= byCue.get(lower.slice(word, at)) ?? 0;
      word = -1;
    }
    if (code >= 0x30 && code <= 0x39) bits |= bitsOfDigit;
  }
  for (const [sign, called] of signs) if (source.includes(sign)) bits |= called;
  return bits;
}

const bitsOfDigit = bitsOf(digit);
