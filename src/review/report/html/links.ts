import { inHtml, joined, type Html } from '../marked.ts';
import { linesOf, type ArticleReport } from '../report.ts';

/** The lines of some places: "lines 3, 9 and 12", each with a link into the text where the article stands somewhere. */
export function lineLinks(article: ArticleReport, offsets: readonly number[]): Html {
  const lines = linesOf(article, offsets);
  const links = joined(
    lines.map((line) => placeLink(article, line, inHtml`${line}`)),
    inHtml`, `,
  );
  return inHtml`<span class="lines">line${lines.length === 1 ? '' : 's'} ${links}</span>`;
}

/** A link to a line of the article. */
export function placeLink({ address }: ArticleReport, line: number, shown: Html): Html {
  return address === null ? shown : inHtml`<a href="${address}#L${line}">${shown}</a>`;
}

/** Text that was not written by us, in its own direction. */
export function foreign(text: string): Html {
  return inHtml`<bdi>${text}</bdi>`;
}
