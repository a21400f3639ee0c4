import type { Range } from '../article/article.ts';
import type { Passage } from './passage.ts';
import { titlesIn } from './titles.ts';
import { list } from './words.ts';

/** Whom and what a sentence credits. A name or title is its words in lower case, of which one is enough to know it again. */
export interface Credited {
  /** The people and bodies said to have done or said something. */
  readonly people: readonly (readonly string[])[];
  /** The works named by title with their author, year or venue. */
  readonly works: readonly (readonly string[])[];
}

/** Whom and what a sentence credits, as far as its words tell. */
export function creditedIn(passage: Passage): Credited {
  const people: (readonly string[])[] = [];
  for (const name of namesIn(passage)) {
    const parts = isCredited(passage, name) ? tellingPartsOf(passage, name) : [];
    if (parts.length > 0) people.push(parts);
  }
  const works = titlesIn(passage)
    .filter(({ isWork }) => isWork)
    .map(({ text }) => [text.toLowerCase()]);
  return { people, works };
}

/** What a name does, is credited with or owns. */
function isCredited({ prose, lower }: Passage, { start, end }: Range): boolean {
  const behind = lower.slice(end, end + 100);
  if (mayDo.test(behind) && deedBehind.test(behind)) return true;
  const isOwner = /['\u2019]s?$/.test(prose.slice(end - 2, end));
  if (isOwner && workBehind.test(behind)) return true;
  return start > 0 && creditBefore.test(lower.slice(Math.max(0, start - 20), start));
}

/** What a deed or a bracket before it starts with, which most of what follows a name does not. */
const mayDo = /^,? [a-z(]/;

const deedBehind =
  /^(?: \([^()]{1,60}\))?,? (?:and colleagues |et al\.? )?(?:(?:also|later|then|first|has|had|have|explicitly|reportedly) ){0,2}(?:argue[sd]?|noted?|notes|wrote|writes|say|says|said|reported|reports|emphasi[sz]e[sd]?|proposed?|proposes|claim|claimed|claims|found|finds?|showed|shows?|suggest|suggested|suggests|concluded?|concludes|described?|describes|observed|introduced|developed|identified|defined?|defines|published|publishes|stated|states|explained|explains|warned|believed|believes|formali[sz]ed|examined|examines|coined|criticized|criticised|produced|demonstrated|estimated?|estimates|discovered|presented|held|holds|maintained|predicted|considers?|considered|treats?|accepted|frames?|gave|questioned|questions?)\b/;
const creditBefore = /\b(?:by|according to|work of|authors?|includes) (?:the )?$/;
const workBehind =
  /^ (?:(?:1[5-9]|20)\d\d )?(?:[a-z-]{2,20} ){0,3}(?:papers?|book|study|article|essay|report|experiments?|critique|work|evaluations?|results?|theory|framework|analysis|argument|writings|follow-up|["\u201c*_])/;

/** Names joined by "and", commas and the particles of family names: "Cohen, Hutter, and Osborne", "Ludwig van Beethoven". */
const run =
  /\p{Lu}[\p{L}\p{N}.\u2019'-]{0,40}(?:(?:,? and |, | (?:(?:de|van|von|der|la|le|al|bin|ibn|da|di|du) )?)\p{Lu}[\p{L}\p{N}.\u2019'-]{0,40}){0,12}/uy;
const part = /\p{Lu}[\p{L}\p{N}\u2019'-]{1,40}/gu;

const mayBeCapital = /[A-Z\u0080-\uffff]/g;

/**
 * The runs of capitalised words of a sentence. A capital is where it differs from its lower case, which is quicker to see than by
 * expression.
 */
export function namesIn({ prose, lower }: Passage): readonly Range[] {
  const names: Range[] = [];
  mayBeCapital.lastIndex = 0;
  while (mayBeCapital.test(prose)) {
    const start = mayBeCapital.lastIndex - 1;
    if (prose.charCodeAt(start) === lower.charCodeAt(start)) continue;
    run.lastIndex = start;
    if (!run.test(prose)) continue;
    let end = run.lastIndex;
    mayBeCapital.lastIndex = end + 1;
    while (prose[end - 1] === '.' || prose[end - 1] === ',') end -= 1;
    names.push({ start, end });
  }
  return names;
}

/** The words of a name in lower case, without possessive endings; ordinary words and months are left out. */
export function partsOf({ prose }: Passage, { start, end }: Range): readonly string[] {
  const parts: string[] = [];
  for (const word of prose.slice(start, end).match(part) ?? []) {
    const name = fold(word);
    if (!ordinary.has(name)) parts.push(name);
  }
  return parts;
}

/**
 * The words by which each of the people and bodies of a run is known again: the family name, or what is not said of many bodies
 * ("Apollo" of "Apollo Research"); the whole of a name that has no such word ("United States").
 */
function tellingPartsOf({ prose }: Passage, { start, end }: Range): readonly string[] {
  const telling: string[] = [];
  for (const one of prose.slice(start, end).split(/,? and |, /)) {
    const words = (one.match(part) ?? []).map(fold).filter((word) => !ordinary.has(word));
    const own = words.filter((word) => !ofMany.has(word));
    const last = own.at(-1) ?? words.join(' ');
    if (last !== '') telling.push(last);
  }
  return telling;
}

/** Words in the names of many bodies. */
const ofMany: ReadonlySet<string> = new Set([
  ...list('research institute institution university college school department ministry office agency bureau council'),
  ...list('commission committee court association society foundation trust union league group team center centre'),
  ...list('laboratory lab labs company corporation inc national international united royal american british european'),
  ...list('federal state states kingdom republic world global central north south east west new'),
]);

/** A name in lower case, without a possessive ending. */
export function fold(name: string): string {
  return name.toLowerCase().replace(/['\u2019]s?$/, '');
}

/** True for a capitalised word that names nobody: it begins a sentence, or is a number, month or day. */
export function isOrdinary(word: string): boolean {
  return ordinary.has(fold(word));
}

/** Capitalised words that name nobody. */
const ordinary: ReadonlySet<string> = new Set([
  ...list('the an this that these those it its he she they his her their in on at by for from with without as if when'),
  ...list('while where after before since although though however but and or nor yet so because both each every some'),
  ...list(
    'many most several other others another such no not then there here all any few more much one two three four',
  ),
  ...list('five six seven eight nine ten during between among under over through to until unlike according given what'),
  ...list('why how which who whether today later earlier recent recently finally first second third once only even'),
  ...list('still instead nevertheless meanwhile moreover furthermore also despite thus hence therefore january'),
  ...list('february march april may june july august september october november december monday tuesday wednesday'),
  ...list(
    'thursday friday saturday sunday we you is are was were do does did can could will would should of into upon',
  ),
  ...list('about against within critics scholars historians researchers scientists people studies work results'),
]);
