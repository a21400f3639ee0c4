import { describeIdentifier, identifierUrl } from '../article/identifiers/index.ts';
import { sentenceAt } from '../article/lookup.ts';
import type { Candidate } from '../references/candidates.ts';
import type { Facts } from '../references/facts.ts';
import { findInLibrary } from '../references/find-works.ts';
import { identifiersOfItem } from '../references/item-identifiers.ts';
import { parseQuery } from '../references/query.ts';
import { nameOfSource } from '../references/sources/names.ts';
import { summarize } from '../references/summarize.ts';
import { noticeWords } from '../rules/notices.ts';
import { folderOf } from '../review/paths.ts';
import { shorten } from './markdown.ts';
import type { FoundWork, SearchParams, SearchResult, SourceChoice } from './protocol.ts';
import type { Snapshot } from './snapshot.ts';

const longestAbstract = 2000;

/** The works that may be the source of a sentence, or that answer to what the user typed, likeliest first. */
export async function searchSources(
  snapshot: Snapshot,
  { query, position, limit, online }: SearchParams,
  signal: AbortSignal,
): Promise<SearchResult> {
  const { article, desk, library } = snapshot;
  const sentence = query.trim() === '' ? sentenceAt(article, snapshot.offsetAt(position)) : null;
  const words = sentence === null ? query.trim() : snapshot.slice(sentence);
  if (words === '') return { choices: [], problems: [] };
  const asked = parseQuery(words);
  if (!online) return { choices: findInLibrary(asked, library).slice(0, limit).map(toChoice), problems: [] };
  const found = await desk.enquiries.search(asked, library, { asked: true, signal });
  const problems = [...(found.missing === null ? [] : [found.missing]), ...found.unchecked];
  return { choices: found.candidates.slice(0, limit).map(toChoice), problems };
}

function toChoice(candidate: Candidate): SourceChoice {
  const { item, file, sources, facts, verdict, reasons, versions } = candidate;
  const [identifier] = identifiersOfItem(item);
  const inFile = file === null ? null : file.slice(folderOf(file).length + 1);
  const names = sources.map((source) => (source === 'library' && inFile !== null ? inFile : nameOfSource(source)));
  return {
    key: file === null && identifier !== undefined ? describeIdentifier(identifier) : item.id,
    work: workOf(candidate),
    summary: summarize(item),
    title: shorten([item.title ?? item.id, item['container-title']].filter(Boolean).join('. '), 300),
    verdict,
    reasons,
    origin: [...new Set(names)].join(', '),
    marks: [
      ...marksOf(facts),
      ...(versions.length === 0 ? [] : [{ text: versionsText(versions.length), isWarning: false }]),
    ],
    abstract: item.abstract === undefined ? null : shorten(item.abstract, longestAbstract),
    url: identifier === undefined ? webAddress(item.URL) : identifierUrl(identifier),
  };
}

/** The library's own by its key, others by their identifier, so that they are cited as they are registered. */
function workOf({ item, file }: Candidate): FoundWork {
  if (file !== null) return { item: item.id };
  const identifier = identifiersOfItem(item).find(({ kind }) => kind !== 'url');
  return identifier === undefined ? { described: { ...item } } : { identifier: describeIdentifier(identifier) };
}

function marksOf({ notices = [], openAccess, isPreprint }: Facts): SourceChoice['marks'] {
  return [
    ...notices.map(({ kind }) => ({ text: noticeWords[kind], isWarning: kind !== 'correction' })),
    ...(openAccess === undefined ? [] : [{ text: 'open access', isWarning: false }]),
    ...(isPreprint === true ? [{ text: 'preprint', isWarning: false }] : []),
  ];
}

function versionsText(count: number): string {
  return count === 1 ? 'one other version' : `${count} other versions`;
}

function webAddress(url: string | undefined): string | null {
  return url !== undefined && /^https?:\/\//i.test(url) ? url : null;
}
