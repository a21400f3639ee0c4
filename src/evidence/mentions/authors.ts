import { isOrdinary } from '../../claims/names.ts';
import type { Passage } from '../../claims/passage.ts';
import { rangeIn, type AuthorMention, type MentionReader } from './mention.ts';

const word = String.raw`\p{Lu}[\p{L}.\u2019'-]{0,40}`;
const particles = 'de|van|von|der|den|la|le|al|bin|ibn|da|di|du|del|dos|ten|ter';
const person = `${word}(?: (?:(?:${particles}) ){0,2}${word}){0,5}`;

/** Names in a row: "Alexander Matt Turner, Logan Riggs Smith, and Rohin Shah". */
const row = new RegExp(`${person}(?:(?:, and |, & | and | & |, )${person}){0,20}`, 'uy');
const single = new RegExp(person, 'gu');

const others = /^,? (?:et al\b|and (?:his |her |their |the )?(?:colleagues|co-?(?:authors|workers)|others|team)\b)/;

/** Persons, as far as a capital tells one: who of them is the author of a work, its neighbours and the library say. */
export const authors: MentionReader = {
  kind: 'author',
  read: ({ passage }) => {
    const { prose } = passage;
    const found: AuthorMention[] = [];
    let list = 0;
    for (const { names, index } of rowsIn(passage)) {
      list += 1;
      for (const name of names.matchAll(single)) {
        const author = authorOf(name[0]);
        if (author === null) continue;
        const { family, given, text } = author;
        const start = index + name.index + author.skipped;
        const behind = prose.slice(start + text.length, start + text.length + 40);
        const range = rangeIn(passage, start, text.length);
        found.push({ kind: 'author', range, text, family, given, list, isFirstOfMore: others.test(behind) });
      }
    }
    return found;
  },
};

/** A capital is where a letter differs from its lower case, which is quicker to find than by expression. */
function rowsIn({ prose, lower }: Passage): readonly { readonly names: string; readonly index: number }[] {
  const rows: { readonly names: string; readonly index: number }[] = [];
  for (let at = 0; at < prose.length; at += 1) {
    if (prose.charCodeAt(at) === lower.charCodeAt(at)) continue;
    row.lastIndex = at;
    const names = row.exec(prose)?.[0];
    if (names === undefined) continue;
    if (!/[\p{L}\p{N}-]/u.test(prose.charAt(at - 1))) rows.push({ names, index: at });
    at += names.length - 1;
  }
  return rows;
}

/** Words that begin a sentence or say a day or rank are no part of a name; what has no letter in lower case is an acronym. */
function authorOf(
  written: string,
): { readonly family: string; readonly given: string; readonly text: string; readonly skipped: number } | null {
  const words = written.split(' ');
  let skipped = 0;
  while (words[0] !== undefined && isOrdinary(words[0])) skipped += (words.shift() ?? '').length + 1;
  const text = words.join(' ').replace(/(?:['\u2019]s?|[.,])$/, '');
  if (text.length < 2 || !/\p{Lu}\p{Ll}/u.test(text)) return null;
  const parts = text.split(' ');
  const from = parts.findIndex((part, at) => at > 0 && /^\p{Ll}/u.test(part));
  const cut = from === -1 ? parts.length - 1 : from;
  return { family: parts.slice(cut).join(' '), given: parts.slice(0, cut).join(' '), text, skipped };
}
