import { defined, type JsonObject } from './answer.ts';

const particles = /^(?:van|von|der|den|de|del|della|di|da|dos|la|le|ten|ter|zu|af|al|el|bin|ibn)$/i;
const suffixes = /^(?:jr|sr|ii|iii|iv)\.?$/i;
/** Words that only the name of a body has. */
const bodies =
  /\b(?:agency|association|board|bureau|center|centre|collaboration|college|commission|committee|company|consortium|corporation|council|department|desk|editorial|editors|foundation|group|inc|initiative|institute|laboratory|library|ltd|ministry|museum|network|news|office|organi[sz]ation|associated press|project|society|staff|team|trust|union|university)\b/i;
const longestName = 500;

/**
 * A person's name that a service gives in one piece, as a CSL name: what stands before a comma is the family name, else
 * it is the last word with the particles before it. A body, or a name of one word, stays whole.
 */
export function wholeName(text: string): JsonObject {
  const name = text.slice(0, longestName);
  if (bodies.test(name)) return { literal: name };
  const [family = '', given = '', ...more] = name.split(',').map((part) => part.trim());
  if (family !== '' && given !== '' && more.length === 0 && !suffixes.test(given)) return { family, given };
  return inOrder(name);
}

function inOrder(name: string): JsonObject {
  const words = name.split(/[\s,]+/).filter((word) => word !== '');
  const last = words.at(-1);
  const suffix = last !== undefined && words.length > 2 && suffixes.test(last) ? words.pop() : undefined;
  if (words.length < 2) return { literal: name };
  let start = words.length - 1;
  while (start > 1 && particles.test(words[start - 1] ?? '')) start -= 1;
  return defined({ family: words.slice(start).join(' '), given: words.slice(0, start).join(' '), suffix });
}

const longestList = 10_000;

/** Several names in one text: "Doe, Jane; Roe, Richard", "Jane Doe and Richard Roe" or "Jane Doe, Richard Roe". */
export function wholeNames(text: string): readonly JsonObject[] {
  const parts = text.slice(0, longestList).split(/;|\band\b|&/);
  return parts
    .flatMap(namesBetweenCommas)
    .filter((name) => name !== '')
    .map(wholeName);
}

/** A comma stands between two names where each side has several words, else within one. */
function namesBetweenCommas(part: string): readonly string[] {
  const pieces = part.split(',').map((piece) => piece.trim());
  return pieces.every((piece) => piece.includes(' ')) ? pieces : [pieces.filter((piece) => piece !== '').join(', ')];
}
