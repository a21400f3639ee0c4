import type { Passage } from './passage.ts';
import { titlesIn } from './titles.ts';

/** Capitalised words that name nobody. */
const ordinary = new Set(
  (
    'the a an this that these those it its he she they his her their in on at by for from with without as if when while where after before since although though however but and or nor yet so ' +
    'because both each every some many most several other others another such no not then there here all any few more much one two three four five six seven eight nine ten ' +
    'during between among under over through to until unlike according given what why how which who whether today later earlier recent recently finally first second third once only even still ' +
    'instead nevertheless meanwhile moreover furthermore also despite thus hence therefore january february march april may june july august september october november december ' +
    'monday tuesday wednesday thursday friday saturday sunday i we you is are was were do does did can could will would should of into upon about against within'
  ).split(' '),
);

const capitalised = /\p{Lu}[\p{L}\p{N}\u2019'-]{1,40}/gu;

/** The capitalised words of a sentence in lower case, without possessive endings; ordinary words and months are left out. */
export function namesIn(prose: string): ReadonlySet<string> {
  const names = new Set<string>();
  for (const match of prose.matchAll(capitalised)) {
    const isFirst = prose.slice(0, match.index).trim() === '';
    const name = fold(match[0]);
    if (ordinary.has(name) || (isFirst && !isNameAtStart(prose.slice(match.index + match[0].length), match[0])))
      continue;
    names.add(name);
  }
  return names;
}

/** A first word is capitalised whatever it is: it is taken for a name before another capital or what only names have. */
function isNameAtStart(behind: string, word: string): boolean {
  return (
    /['\u2019]s?$/.test(word) || /^ ?\p{Lu}/u.test(behind) || /\p{Lu}.*\p{Lu}/u.test(word) || verbBehind.test(behind)
  );
}

const verbBehind =
  /^,? (?:\([^()]{1,60}\) )?(?:(?:also|later|then|first|has|had|have) )?(?:argue[sd]?|notes?|noted|wrote|writes|said|says|reported|reports|emphasi[sz]e[sd]|proposed|proposes|claimed|claims|found|finds|showed|shows|suggested|suggests|concluded|concludes|described|describes|observed|introduced|developed|identified|defined|published|stated|states|explained|warned|believed|and colleagues|et al)\b/;

/** A name in lower case, without a possessive ending. */
export function fold(name: string): string {
  return name.toLowerCase().replace(/['\u2019]s?$/, '');
}

/** Whom and what a sentence credits. A name or title is its words in lower case, of which one is enough to know it again. */
export interface Credited {
  /** The people and bodies said to have done or said something. */
  readonly people: readonly (readonly string[])[];
  /** The works named by title with their author, year or venue. */
  readonly works: readonly (readonly string[])[];
}

export function creditedIn(passage: Passage): Credited {
  let credited = known.get(passage);
  if (credited === undefined) known.set(passage, (credited = readCredited(passage)));
  return credited;
}

/** Neighbours ask for it again and again. */
const known = new WeakMap<Passage, Credited>();

function readCredited(passage: Passage): Credited {
  const { prose } = passage;
  const people: (readonly string[])[] = [];
  for (const match of prose.matchAll(credit)) {
    const whole = match[1] ?? match[2] ?? match[3] ?? '';
    const parts = (whole.match(capitalised) ?? []).map(fold).filter((word) => !ordinary.has(word));
    if (parts.length > 0) people.push(parts);
  }
  const works = titlesIn(passage)
    .filter(({ isWork }) => isWork)
    .map(({ text }) => [text.toLowerCase()]);
  return { people, works };
}

const person = String.raw`\p{Lu}[\p{L}\u2019'-]{1,30}(?:(?:,? and |, | (?:(?:de|van|von|der|la|le|al|bin|ibn|da|di|du) )?)\p{Lu}[\p{L}.\u2019'-]{0,30}){0,9}`;
const deeds =
  'argue[sd]?|notes?|noted|wrote|writes|says|said|reported|reports|emphasi[sz]e[sd]|proposed|proposes|claimed|claims|found|finds|showed|shows|suggested|suggests|concluded|concludes|described|describes|observed|introduced|developed|identified|defined|defines|published|publishes|stated|states|explained|explains|warned|believed|believes|formali[sz]ed|examined|examines|coined|criticized|criticised|produced|demonstrated|estimated|estimates|discovered|presented|held|holds|maintained|predicted|considers?|considered|treats?|accepted|frames?|gave|questioned|questions?';
const credit = new RegExp(
  String.raw`(${person})(?: \([^()]{1,60}\))?,? (?:and colleagues |et al\.? )?(?:(?:also|later|then|first|has|had|have|explicitly|reportedly) ){0,2}(?:${deeds})\b|\b(?:by|[Aa]ccording to|[Ww]ork of|authors?) (?:the )?(${person})|(${person})['\u2019]s? (?:(?:1[5-9]|20)\d\d )?(?:[\p{L}-]{2,20} ){0,3}(?:paper|book|study|article|essay|report|experiments?|critique|work|evaluations?|result|theory|framework|analysis|argument|writings|follow-up|["\u201c*_])`,
  'gu',
);
