import { createHash } from 'node:crypto';
import type { IdentifierName } from '../../../src/article/article.ts';
import { parse } from '../../../src/article/parse.ts';
import type { Facts } from '../../../src/references/facts.ts';
import type { Item } from '../../../src/references/item.ts';
import { createLibrary } from '../../../src/references/library/library.ts';
import { identifierKey, type CouldNotCheck, type Resolution } from '../../../src/references/resolution.ts';
import type { Standing } from '../../../src/references/standing.ts';
import { formats, type ReportFormat } from '../../../src/review/report/formats.ts';
import { reportOf, type ArticleReport, type Report } from '../../../src/review/report/report.ts';
import { review } from '../../../src/review/review.ts';

/** What a test knows of works. */
export interface Scene {
  readonly name?: string;
  readonly address?: string | null;
  readonly items?: readonly Item[];
  /** By `kind:value`. */
  readonly facts?: Readonly<Record<string, Facts | CouldNotCheck>>;
}

/** The report on an article of these lines. */
export function reported(lines: readonly string[], scene: Scene = {}): ArticleReport {
  const { name = 'article.md', address = './article.md', items = [], facts = {} } = scene;
  const library = createLibrary(items.map((item) => ({ item, file: '/library.json' })));
  const known = (identifier: IdentifierName): Resolution | null => {
    const item = library.byIdentifier(identifier)?.item;
    return item === undefined
      ? null
      : { outcome: 'resolved', item, source: 'library', retrievedAt: null, stale: false };
  };
  const standing = (identifier: IdentifierName): Standing | CouldNotCheck | null => {
    const said = facts[identifierKey(identifier)];
    if (said === undefined || 'outcome' in said) return said ?? null;
    const checkedAt = '2026-11-20T00:00:00Z';
    return { outcome: 'checked', facts: said, sources: ['crossref'], unchecked: [], checkedAt, stale: false };
  };
  const subject = review(parse(lines.join('\n')), { library, known, standing, rules: {}, today: '2026-11-24' });
  return reportOf({ review: subject, library, name, address, known, standing, link: () => null });
}

/** The text of a report. */
export function written(
  format: ReportFormat['name'],
  articles: readonly ArticleReport[],
  problems: readonly string[] = [],
) {
  const report: Report = { date: '2026-11-24', articles, problems };
  const digest = (text: string): string => createHash('sha256').update(text).digest('base64');
  return formats.find(({ name }) => name === format)!.write(report, { sign: 'A report of Citation Review', digest });
}
