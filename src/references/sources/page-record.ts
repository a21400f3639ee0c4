import { defined, entryOf, textOf, type JsonObject } from './answer.ts';
import type { PageHead } from './html.ts';
import { isbnsIn } from './isbns.ts';
import { linkedRecord } from './linked-data.ts';
import { pagesOf } from './record.ts';
import { writtenDate } from './written-date.ts';
import { wholeNames } from './whole-name.ts';

/** What only works of one type say of themselves. */
const tellingNames: readonly (readonly [string, string])[] = [
  ['citation_journal_title', 'article-journal'],
  ['citation_conference_title', 'paper-conference'],
  ['citation_inbook_title', 'chapter'],
  ['citation_book_title', 'chapter'],
  ['citation_dissertation_institution', 'thesis'],
  ['citation_technical_report_institution', 'report'],
  ['citation_isbn', 'book'],
];

/** OpenGraph's types as CSL's, where they say anything. @see https://ogp.me/#types */
const openGraphTypes: Readonly<Record<string, string>> = { book: 'book', 'books.book': 'book' };

const mostAuthors = 1000;

/**
 * What a page says of itself, as a CSL record: each value from the best of those who have it. Those are, in this order, the
 * tags for scholarly indexes (`citation_*`), JSON-LD, Dublin Core, OpenGraph, and the title that the window shows.
 *
 * @see https://scholar.google.com/intl/en/scholar/inclusion.html#indexing
 * @see https://www.dublincore.org/specifications/dublin-core/dcmi-terms/
 */
export function pageRecord(head: PageHead, address: string): JsonObject {
  const { site, ...linked } = linkedRecord(head.linkedData);
  const siteName = first(head, 'og:site_name', 'application-name', 'dc.publisher') ?? textOf(site);
  const title = first(head, 'og:title', 'twitter:title') ?? withoutSite(head.title, siteName);
  const [scholarly, core] = [highwire(head), dublinCore(head)];
  const record = {
    type: 'webpage',
    ...openGraph(head),
    ...core,
    ...linked,
    ...scholarly,
    title: textOf(scholarly.title) ?? textOf(linked.title) ?? textOf(core.title) ?? title,
    language: textOf(scholarly.language) ?? textOf(linked.language) ?? head.language.trim(),
    URL: urlOf(head, address),
  };
  const isPartOfSite = ['webpage', 'post-weblog', 'article-newspaper'].includes(record.type);
  return isPartOfSite ? onSite(record, siteName) : record;
}

/** The site is what contains a page; that its company publishes it need not be said again. */
function onSite(record: JsonObject, siteName: string | undefined): JsonObject {
  const container = siteName ?? textOf(record['container-title']) ?? textOf(record.publisher);
  return { ...record, 'container-title': container, publisher: undefined };
}

function highwire(head: PageHead): JsonObject {
  const value = (...names: string[]): string | undefined => first(head, ...names.map((name) => `citation_${name}`));
  const type = tellingNames.find(([name]) => head.meta.has(name))?.[1];
  const institution = value('dissertation_institution', 'technical_report_institution');
  return defined({
    type,
    title: value('title'),
    author: namesIn(head, 'citation_author', 'citation_authors'),
    editor: namesIn(head, 'citation_editor'),
    issued: writtenDate(value('publication_date', 'date', 'cover_date', 'online_date', 'year')),
    'container-title': value('journal_title', 'conference_title', 'inbook_title', 'book_title'),
    publisher: institution ?? value('publisher'),
    volume: value('volume'),
    issue: value('issue'),
    page: pagesOf(value('firstpage'), value('lastpage')),
    number: value('technical_report_number'),
    language: value('language'),
    DOI: value('doi'),
    ISBN: isbnsIn(value('isbn'))[0],
    ISSN: value('issn'),
    PMID: value('pmid'),
  });
}

function dublinCore(head: PageHead): JsonObject {
  const value = (...names: string[]): string | undefined =>
    first(head, ...names.flatMap((name) => [`dc.${name}`, `dcterms.${name}`, `dc:${name}`]));
  const creators = ['dc.creator', 'dcterms.creator', 'dc:creator', 'dc.contributor.author'];
  const identifier = value('identifier', 'identifier.doi');
  return defined({
    title: value('title'),
    author: namesIn(head, ...creators),
    issued: writtenDate(value('date.issued', 'issued', 'date', 'date.created', 'created')),
    publisher: value('publisher'),
    language: value('language'),
    DOI:
      identifier !== undefined && /^(?:doi:|https?:\/\/(?:dx\.)?doi\.org\/)?\s*10\./i.test(identifier)
        ? identifier
        : undefined,
  });
}

function openGraph(head: PageHead): JsonObject {
  return defined({
    type: entryOf(openGraphTypes, first(head, 'og:type')?.toLowerCase() ?? ''),
    author: namesIn(head, 'author', 'article:author', 'book:author', 'parsely-author'),
    issued: writtenDate(first(head, 'article:published_time', 'book:release_date', 'date', 'datepublished', 'pubdate')),
  });
}

/** The value of the first of these names that the page has. */
function first({ meta }: PageHead, ...names: readonly string[]): string | undefined {
  return names.map((name) => meta.get(name)?.[0]).find((value) => value !== undefined);
}

/** The people of the first of these names that has any; some sites give a profile's address for one. */
function namesIn({ meta }: PageHead, ...names: readonly string[]): readonly JsonObject[] | undefined {
  const lists = names.map((name) =>
    (meta.get(name) ?? [])
      .slice(0, mostAuthors)
      .filter((text) => !/^(?:https?:|www\.|@)/i.test(text))
      .flatMap(wholeNames),
  );
  return lists.find((list) => list.length > 0);
}

/** "Headline | The Site" is the headline. */
function withoutSite(title: string, siteName: string | undefined): string {
  const text = title.trim();
  if (siteName === undefined || !text.toLowerCase().endsWith(siteName.toLowerCase())) return text;
  const headline = text.slice(0, text.length - siteName.length);
  return /\s[|\u00b7:\u2013\u2014-]{1,2}\s$/.test(headline.slice(-4)) ? headline.slice(0, -2).trimEnd() : text;
}

/** The address that was asked for; without its query where the page itself gives it so. */
function urlOf({ canonical }: PageHead, address: string): string {
  if (!URL.canParse(canonical, address)) return address;
  const [own, asked] = [new URL(canonical, address), new URL(address)];
  return own.host === asked.host && own.pathname === asked.pathname && own.search === '' ? own.href : address;
}
