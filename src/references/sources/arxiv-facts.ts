import type { Facts } from '../facts.ts';
import { doiIn, textOf, type JsonObject } from './answer.ts';

/** How authors and moderators write it in the comment of the newest version. @see https://info.arxiv.org/help/withdraw.html */
const withdrawal =
  /(?:^|[.;] )(?:(?:this|the) (?:paper|article|submission|manuscript|preprint|work|version) (?:has been|is|was|is being) withdrawn|(?:paper )?withdrawn(?: by|\b)|arXiv admin(?:istrators)?\b[^.]{0,80}\bwithdr)/i;
const longestComment = 1000;

/** What arXiv says of a preprint besides its bibliographic record: its version, whether it is withdrawn, where it was published. */
export function arxivFacts(entry: JsonObject): Facts {
  const version = /v(\d{1,3})$/.exec(textOf(entry.id) ?? '')?.[1];
  const publishedAs = doiIn(entry['arxiv:doi']);
  const comment = textOf(entry['arxiv:comment'])?.slice(0, longestComment) ?? '';
  const date = /^\d{4}-\d\d-\d\d/.exec(textOf(entry.updated) ?? '')?.[0];
  const isWithdrawn = withdrawal.test(comment);
  return {
    notices: isWithdrawn ? [{ kind: 'withdrawal', source: 'arxiv', ...(date === undefined ? {} : { date }) }] : [],
    isPreprint: true,
    ...(publishedAs === undefined ? {} : { publishedAs }),
    ...(version === undefined ? {} : { newestVersion: Number(version) }),
  };
}
