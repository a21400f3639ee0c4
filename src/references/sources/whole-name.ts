import { defined, type JsonObject } from './answer.ts';

const particles = /^(?:van|von|der|den|de|del|della|di|da|dos|la|le|ten|ter|zu|af|al|el|bin|ibn)$/i;
const suffixes = /^(?:jr|sr|ii|iii|iv)\.?$/i;
const bodies = /collaboration|team|group|consortium/i;
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
