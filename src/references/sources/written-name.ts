import { defined, type JsonObject } from './answer.ts';

const longestName = 300;
const particles = /^(?:van|von|der|den|de|del|della|di|da|dos|la|le|ten|ter|zu|af|al|el|bin|ibn)$/i;
const suffixes = /^(?:jr|sr|ii|iii|iv)\.?$/i;
/** Words that only the name of a body has. */
const bodies =
  /\b(?:agency|association|board|bureau|center|centre|collaboration|college|commission|committee|company|consortium|corporation|council|department|desk|editorial|editors|foundation|group|inc|initiative|institute|laboratory|library|ltd|ministry|museum|network|news|office|organi[sz]ation|associated press|project|society|staff|team|trust|union|university)\b/i;

/**
 * A name in one piece, as CSL has names: of "Joost van der Putten" the last word is the family name, with the particles
 * before it; "Putten, Joost" is turned round. Bodies and single words stay whole.
 */
export function writtenName(name: string): JsonObject {
  const text = name.trim().slice(0, longestName);
  if (bodies.test(text)) return { literal: text };
  const [family = '', given, ...more] = text.split(',').map((part) => part.trim());
  if (given !== undefined) return given === '' || more.length > 0 ? { literal: text } : { family, given };
  const words = text.split(/\s+/).filter((word) => word !== '');
  const last = words.at(-1);
  const suffix = last !== undefined && words.length > 2 && suffixes.test(last) ? words.pop() : undefined;
  if (words.length < 2) return { literal: text };
  let start = words.length - 1;
  while (start > 1 && particles.test(words[start - 1] ?? '')) start -= 1;
  return defined({ family: words.slice(start).join(' '), given: words.slice(0, start).join(' '), suffix });
}

/** Several names in one text: "Doe, Jane; Roe, Richard", "Jane Doe and Richard Roe" or "Jane Doe, Richard Roe". */
export function writtenNames(text: string): readonly JsonObject[] {
  const parts = text.slice(0, 20 * longestName).split(/;|\band\b|&/);
  return parts
    .flatMap(namesBetweenCommas)
    .filter((name) => name !== '')
    .map(writtenName);
}

/** A comma stands between two names where each side has several words, else within one. */
function namesBetweenCommas(part: string): readonly string[] {
  const pieces = part.split(',').map((piece) => piece.trim());
  return pieces.every((piece) => piece.includes(' ')) ? pieces : [pieces.filter((piece) => piece !== '').join(', ')];
}
