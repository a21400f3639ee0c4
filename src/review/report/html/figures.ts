import { inHtml, type Html } from '../marked.ts';
import type { ArticleReport, SectionCoverage } from '../report.ts';
import type { Tally } from '../tallies.ts';
import { coverageNames, coverageParts, describeCoverage, words, type CoveragePart } from '../wording.ts';
import { drawBars, drawSample, type Chart, type Fill } from './chart.ts';
import { foreign, placeLink } from './links.ts';

const fills: Readonly<Record<CoveragePart, Fill>> = { sourced: 'full', pending: 'striped', unsourced: 'hollow' };

/** How much of what each section claims has a source: as a picture, and as a table. */
export function coverageFigure(article: ArticleReport, id: string): Html {
  const { sections } = article;
  const chart: Chart = {
    id: `${id}-coverage`,
    title: words.sections,
    description: sections
      .map((one) => `${one.title || words.untitled}: ${describeCoverage(one)} with a source.`)
      .join(' '),
    bars: sections.map((section) => ({
      label: section.title || words.untitled,
      value: describeCoverage(section),
      parts: coverageParts.map((part) => ({ fill: fills[part], count: section[part] })),
    })),
  };
  const legend = coverageParts.map(
    (part) => inHtml`<li>${drawSample(fills[part], `${id}-sample-${part}`)}${coverageNames[part]}</li>`,
  );
  return inHtml`<figure>
<ul class="legend">${legend}</ul>
${scrolling(chart)}
${asTable(coverageTable(article))}
</figure>
`;
}

function coverageTable(article: ArticleReport): Html {
  const row = (section: SectionCoverage): Html => {
    const title = placeLink(article, section.line, foreign(section.title || words.untitled));
    const counts = coverageParts.map((part) => inHtml`<td class="count">${section[part]}</td>`);
    return inHtml`<tr><th scope="row">${title}</th>${counts}</tr>\n`;
  };
  const heads = coverageParts.map((part) => inHtml`<th scope="col" class="count">${coverageNames[part]}</th>`);
  return inHtml`<table>
<caption>${words.sections}</caption>
<thead><tr><th scope="col">Section</th>${heads}</tr></thead>
<tbody>
${article.sections.map(row)}</tbody>
</table>`;
}

/** How many references there are of each time or kind: as a picture, and as a table. */
export function tallyFigure(title: string, head: string, tallies: readonly Tally[], id: string): Html {
  const chart: Chart = {
    id,
    title,
    description: tallies.map(({ label, count }) => `${label}: ${count}.`).join(' '),
    bars: tallies.map(({ label, count }) => ({ label, value: String(count), parts: [{ fill: 'full', count }] })),
  };
  const rows = tallies.map(
    ({ label, count }) => inHtml`<tr><th scope="row">${label}</th><td class="count">${count}</td></tr>\n`,
  );
  const table = inHtml`<table class="narrow">
<caption>${title}</caption>
<thead><tr><th scope="col">${head}</th><th scope="col" class="count">References</th></tr></thead>
<tbody>
${rows}</tbody>
</table>`;
  return inHtml`<figure>
<figcaption>${title}</figcaption>
${scrolling(chart)}
${asTable(table)}
</figure>
`;
}

/** A picture is wider than a telephone: it is moved by the keys then, too. */
function scrolling(chart: Chart): Html {
  return inHtml`<div class="scroll" role="group" aria-label="${chart.title}" tabindex="0">${drawBars(chart)}</div>`;
}

function asTable(table: Html): Html {
  return inHtml`<details><summary>The same as a table</summary>${table}</details>`;
}
