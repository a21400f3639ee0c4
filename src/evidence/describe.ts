import type { Range } from '../article/article.ts';
import type { Passage } from '../claims/passage.ts';
import { isContrasted } from './contrast.ts';
import type { Description } from './description.ts';
import type { AuthorMention, Mention, YearMention } from './mentions/mention.ts';

/** What certainly names a work, and the parts that belong to it alone. */
interface Anchor {
  readonly range: Range;
  readonly own: readonly Mention[];
}

/** "Bostrom (2012", "Bostrom's 2012", "Bostrom, 2012", "Cohen et al. (2022". */
const betweenNameAndYear =
  /^(?:['\u2019]s?)?,? (?:et al\.?,? |and (?:colleagues|co-?workers|co-?authors|others),? )?\(?$/;

/** What stands between a title and its bracket or identifier: `," (`, `" (arXiv:... , `. */
const behindTitle = /^[,.]? ?[([]?(?:[^()[\]]{0,60}[ ,(])?$/;

/**
 * What a stretch of a sentence says of each work that it speaks of, in order. A title or an identifier makes a description, and
 * so does an author with a year; each has the names in front of it, and what follows up to the next. With none of these,
 * what there is makes one that is not firm.
 *
 * @param mentions those of the stretch, in order
 */
export function describe(passage: Passage, mentions: readonly Mention[]): readonly Description[] {
  if (mentions.length === 0) return [];
  const anchors = anchorsIn(passage, mentions);
  if (anchors.length === 0) return [descriptionOf(passage, null, mentions)];
  const taken = new Set(anchors.flatMap(({ own }) => own));
  const free = mentions.filter((mention) => !taken.has(mention));
  return anchors.map((anchor, index) => {
    const from = anchors[index - 1]?.range.end ?? Number.NEGATIVE_INFINITY;
    const to = anchors[index + 1]?.range.start ?? Number.POSITIVE_INFINITY;
    const near = free.filter((mention) => {
      const { kind, range } = mention;
      if (range.end <= anchor.range.start) return range.start >= from && (index === 0 || leadsOn(mention));
      if (range.start < anchor.range.end || range.end > to) return false;
      // Names lead to the work behind them, but for "by": what else stands between two works is said of the first.
      return kind !== 'author' || isCreator(passage, mention, free);
    });
    return descriptionOf(passage, anchor, near);
  });
}

/** Between two works, names and keepers are said of the one behind: years, quoted words and the rest of the one before. */
function leadsOn({ kind }: Mention): boolean {
  return kind === 'author' || kind === 'organization';
}

/** "by Evan Hubinger", "by Smith and Jones": the whole list is credited. */
function isCreator({ prose, start }: Passage, author: AuthorMention, mentions: readonly Mention[]): boolean {
  const first = mentions.find((mention) => mention.kind === 'author' && mention.list === author.list) ?? author;
  return prose.slice(Math.max(0, first.range.start - start - 4), first.range.start - start).endsWith(' by ');
}

function anchorsIn(passage: Passage, mentions: readonly Mention[]): readonly Anchor[] {
  const named = titledIn(passage, mentions);
  const taken = new Set(named.flatMap(({ own }) => own));
  const dated = datedIn(passage, mentions).filter(({ own }) => {
    const [, year] = own.length > 1 ? [own[0], own.at(-1)] : [];
    return year !== undefined && !taken.has(year) && !named.some(({ range }) => isOwnedYear(passage, year, range));
  });
  return [...named, ...dated].sort((a, b) => a.range.start - b.range.start);
}

/** Whose a year is: "Bostrom's 2003", "their 2016". */
const owner = /(?:['\u2019]s?|\b(?:his|her|their|its|the|an?)) (?:[\p{L}]{1,20} )?$/u;
const kindOfWork = /^(?: [\p{L}-]{1,20}){1,4},? ["\u201c\u201e\u00ab]?$|^ ["\u201c\u201e\u00ab]?$/u;

/** "Bostrom's 2003 paper "Ethical Issues ..."": the year is that of the title behind it. */
function isOwnedYear({ prose, start }: Passage, year: Mention, title: Range): boolean {
  const before = prose.slice(Math.max(0, year.range.start - start - 30), year.range.start - start);
  return owner.test(before) && kindOfWork.test(prose.slice(year.range.end - start, title.start - start));
}

/** The titles and identifiers, those that stand with one another as one. */
function titledIn({ prose, start }: Passage, mentions: readonly Mention[]): readonly Anchor[] {
  const anchors: { range: Range; own: Mention[] }[] = [];
  for (const mention of mentions) {
    const isNaming = mention.kind === 'identifier' || (mention.kind === 'title' && mention.isTitle);
    const last = anchors.at(-1);
    const isBehind =
      last !== undefined &&
      last.range.end <= mention.range.start &&
      behindTitle.test(prose.slice(last.range.end - start, mention.range.start - start));
    if (isBehind && isOfSameWork(mention, last.own)) {
      last.own.push(mention);
      last.range = { start: last.range.start, end: mention.range.end };
    } else if (isNaming) anchors.push({ range: mention.range, own: [mention] });
  }
  return anchors;
}

/** Another title, or a second identifier of the kind, is that of another work. */
function isOfSameWork(mention: Mention, own: readonly Mention[]): boolean {
  if (mention.kind === 'identifier') {
    return !own.some((one) => one.kind === 'identifier' && one.identifier.kind === mention.identifier.kind);
  }
  if (mention.kind === 'year') return !own.some(({ kind }) => kind === 'year');
  return mention.kind === 'venue' || mention.kind === 'publisher';
}

/** Authors with a year directly behind; a work for each year of "Bostrom (2012, 2014)". */
function datedIn({ prose, start }: Passage, mentions: readonly Mention[]): readonly Anchor[] {
  const anchors: Anchor[] = [];
  const authors = mentions.filter((mention) => mention.kind === 'author');
  let open: { readonly list: readonly AuthorMention[]; end: number } | null = null;
  for (const year of mentions.filter((mention) => mention.kind === 'year')) {
    if (open !== null && /^[a-z]?(?:, | and |; )$/.test(prose.slice(open.end - start, year.range.start - start))) {
      anchors.push(datedBy(open.list, year));
      open.end = year.range.end;
      continue;
    }
    const last = authors.findLast(({ range }) => range.end <= year.range.start);
    const isDirect =
      last !== undefined && betweenNameAndYear.test(prose.slice(last.range.end - start, year.range.start - start));
    open = isDirect ? { list: authors.filter(({ list }) => list === last.list), end: year.range.end } : null;
    if (open !== null) anchors.push(datedBy(open.list, year));
  }
  return anchors;
}

function datedBy(list: readonly AuthorMention[], year: YearMention): Anchor {
  return { range: { start: list[0]?.range.start ?? year.range.start, end: year.range.end }, own: [...list, year] };
}

/** So far in front of a title its author may stand, in characters. */
const bylineReach = 160;

/**
 * What stands between an author and the title of a work of theirs: `'s 2003 paper "`, `, in "`, ` argued in "`.
 *
 * capped: at most 160 characters are held against it
 */
const betweenNameAndTitle =
  /^(?: \((?:1[5-9]|20)\d\d\))?(?:['\u2019]s?(?: [\p{L}\d-]{1,20}){0,5} $|,? (?:[^.;"\u201c()]{0,80} )?in(?: (?:his|her|their|its|an?|the))?(?: [\p{L}\d-]{1,20}){0,4},? $)/u;

/** `" by "`, `," posted to arXiv in January 2024 by "`. */
const betweenTitleAndName =
  /^[,.]?["\u201d\u00bb]?,?(?: \([^()]{1,60}\))?,?(?: (?:published|posted|written|released|presented|issued|an?)(?: [\p{L}\p{N}-]{1,20}){0,8})? by $/u;

/** The authors that a year stands behind, or the list directly in front of a title or behind it after "by". */
function bylineOf(passage: Passage, anchor: Anchor, all: readonly Mention[]): readonly AuthorMention[] {
  const { prose, start } = passage;
  const authors = all.filter((mention) => mention.kind === 'author');
  const dated = anchor.own.filter((mention) => mention.kind === 'author');
  if (dated.length > 0) return dated;
  const before = authors.findLast(({ range }) => range.end <= anchor.range.start);
  const between = before === undefined ? '' : prose.slice(before.range.end - start, anchor.range.start - start);
  const isDirect = before !== undefined && between.length <= bylineReach && betweenNameAndTitle.test(between);
  const behind = authors.find(({ range }) => range.start >= anchor.range.end);
  const isBehind =
    behind !== undefined && betweenTitleAndName.test(prose.slice(anchor.range.end - start, behind.range.start - start));
  const first = isDirect ? before : isBehind ? behind : undefined;
  return authors.filter(({ list }) => list === first?.list);
}

function descriptionOf(passage: Passage, anchor: Anchor | null, near: readonly Mention[]): Description {
  const { prose, start } = passage;
  const all = [...(anchor?.own ?? []), ...near];
  const of = <Kind extends Mention['kind']>(kind: Kind) =>
    all.filter((mention): mention is Extract<Mention, { kind: Kind }> => mention.kind === kind);
  const titles = of('title');
  const title = titles.find(({ isTitle }) => isTitle && anchor !== null) ?? null;
  const year = nearestYear(of('year'), anchor);
  const [first] = all.map(({ range }) => range.start).sort((a, b) => a - b);
  const last = Math.max(...all.map(({ range }) => range.end));
  return {
    range: { start: first ?? start, end: last },
    title,
    identifiers: of('identifier'),
    authors: of('author'),
    byline: anchor === null ? [] : bylineOf(passage, anchor, all),
    organizations: of('organization'),
    year,
    isDated:
      year !== null && anchor !== null && (anchor.own.includes(year) || isOwnedYear(passage, year, anchor.range)),
    venues: of('venue'),
    publishers: of('publisher'),
    terms: titles.filter((one) => one !== title),
    isFirm: anchor !== null,
    isContrasted: isContrasted(prose.slice(0, (anchor?.range.start ?? of('author')[0]?.range.start ?? start) - start)),
  };
}

/** The anchor's own year, or else the nearest. */
function nearestYear(years: readonly YearMention[], anchor: Anchor | null): YearMention | null {
  const own = years.find((year) => anchor?.own.includes(year) === true);
  if (own !== undefined || anchor === null) return own ?? years[0] ?? null;
  const distance = ({ range }: YearMention): number =>
    Math.max(anchor.range.start - range.end, range.start - anchor.range.end);
  return [...years].sort((a, b) => distance(a) - distance(b))[0] ?? null;
}
