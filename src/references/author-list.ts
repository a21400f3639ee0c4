/** Names at the head of a reference, read from left to right. */

const longestList = 600;
const initials = /^(?:\p{Lu}\.?[ -]?){1,4}$/u;
const trailingInitials = / (?:\p{Lu}\.?-?){1,4}$/u;
const leadingInitials = /^(?:\p{Lu}\.[ -]?){1,4} ?/u;
const notNames = /^(?:and|et al\.?|others|colleagues|jr\.?|sr\.?|eds?\.?|\(eds?\.?\)|\u2026|\.\.\.)$/i;
/** Particles, and words with a capital. */
const nameWord =
  /^(?:(?:al|bin|da|de|del|della|den|der|di|dos|du|el|la|le|ten|ter|van|von|zu)$|\p{Lu}[\p{L}'\u2019.-]*$)/u;

/** The parts between commas and "and", each a name, a family name or initials. */
function partsOf(text: string): readonly string[] {
  return text
    .slice(0, longestList)
    .replace(/[.,;:]$/, '')
    .replace(/ et al\b\.?/g, ', et al')
    .split(/,|;|&|\band\b/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

/** True for what can only be a list of names: "Turner, A. M., & Smith, L.", "Bostrom N, Smith AB", "Nick Bostrom and Milan Cirkovic". */
export function isAuthorList(text: string): boolean {
  if (text === '' || text.length > longestList) return false;
  const parts = partsOf(text).filter((part) => !notNames.test(part));
  return parts.length > 0 && parts.length <= 100 && parts.every(isName);
}

function isName(part: string): boolean {
  const words = part.split(' ');
  return words.length <= 5 && words.every((word) => nameWord.test(word));
}

/** The family names of a list. The first is the surest: what follows it may be a given name in styles that invert only one. */
export function familyNames(text: string): readonly string[] {
  const parts = partsOf(text);
  const isInverted = initials.test(parts[1] ?? '') || parts[0]?.includes(' ') === false;
  const names = parts
    .filter((part) => !notNames.test(part) && !initials.test(part))
    .map((part) => (isInverted ? part.replace(trailingInitials, '') : lastName(part)));
  return names.filter((name) => name !== '');
}

/** "Oord" of "Aäron Oord", "van den Oord" of "Aäron van den Oord", "Smith" of "Smith AB". */
export function lastName(name: string): string {
  const bare = name.replace(trailingInitials, '').replace(leadingInitials, '').trim();
  const words = bare.split(' ');
  const particle = words.findIndex((word, index) => index > 0 && /^\p{Ll}/u.test(word));
  return words.slice(particle === -1 ? -1 : particle).join(' ');
}
