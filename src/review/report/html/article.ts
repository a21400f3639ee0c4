import { count } from '../../../rules/quote.ts';
import { sourcedOf } from '../../claim-counts.ts';
import type { ReviewStatus } from '../../review.ts';
import type { ReportedFinding, RuleFindings } from '../findings.ts';
import type { Gap } from '../gaps.ts';
import { inHtml, type Html } from '../marked.ts';
import type { ReportedReference } from '../references.ts';
import type { ArticleReport } from '../report.ts';
import type { Verdict } from '../standing.ts';
import {
  describeFile,
  describeSeverities,
  headingOf,
  inShort,
  statusNames,
  verdictNames,
  withoutGaps,
  words,
} from '../wording.ts';
import { coverageFigure, tallyFigure } from './figures.ts';
import { foreign, lineLinks } from './links.ts';

/** All that is said of one article. `id` is its own on the page. */
export function writeArticle(article: ArticleReport, id: string): Html {
  const { title, sections, references, findings, gaps } = article;
  return inHtml`<article id="${id}" aria-labelledby="${id}-title">
${statusBadge(article.status)}
<h2 id="${id}-title">${foreign(title)}</h2>
<p class="file">${fileLink(article)}, ${describeFile(article)}</p>
<p class="short">${inShort(article)}</p>
${keyFigures(article)}
${section(words.sections, sections.length === 0 ? note(words.noClaims) : coverageFigure(article, id))}
${section(words.references, references.length === 0 ? note(words.noReferences) : referenceFigures(article, id))}
${references.length === 0 ? '' : section(words.standing, standing(article))}
${section(words.findings, findings.length === 0 ? note(words.noFindings) : inHtml`${findings.map((one) => ruleFindings(one, article))}`)}
${section(words.gaps, gaps.length === 0 ? note(withoutGaps(article)) : inHtml`<ul class="gaps">${gaps.map(gap)}</ul>`)}
</article>
`;
}

const symbols: Readonly<Record<ReviewStatus, string>> = {
  'needs-citations': '\u2715',
  unresolved: '!',
  reviewed: '\u2713',
};

/** The status in words, with a sign. */
export function statusBadge(status: ReviewStatus): Html {
  return inHtml`<span class="status ${status}"><span aria-hidden="true">${symbols[status]}</span>${statusNames[status]}</span>`;
}

function fileLink({ address, name }: ArticleReport): Html {
  return address === null ? foreign(name) : inHtml`<a href="${address}">${foreign(name)}</a>`;
}

function section(heading: string, content: Html): Html {
  return inHtml`<section>
<h3>${heading}</h3>
${content}</section>`;
}

function note(text: string): Html {
  return inHtml`<p class="soft">${text}</p>\n`;
}

function keyFigures({ claims, footnotes, references, severities, findings, gaps }: ArticleReport): Html {
  const { sourced, of } = sourcedOf(claims);
  const open = findings.reduce((sum, one) => sum + one.count, 0);
  const unchecked = new Set(gaps.flatMap(({ names }) => names)).size;
  const figures: readonly (readonly [string, string, string])[] = [
    ['Claims with a source', `${sourced} of ${of}`, claims.dismissed === 0 ? '' : `${claims.dismissed} dismissed`],
    ['Footnotes defined', `${footnotes.defined} of ${footnotes.markers}`, `used in ${count(footnotes.uses, 'place')}`],
    ['References', String(references.length), unchecked === 0 ? '' : `${unchecked} not checked`],
    ['Open findings', String(open), describeSeverities(severities)],
  ];
  return inHtml`<dl class="figures">${figures.map(
    ([name, number, more]) =>
      inHtml`<div><dt>${name}</dt><dd class="number">${number}</dd>${more === '' ? '' : inHtml`<dd>${more}</dd>`}</div>`,
  )}</dl>`;
}

function referenceFigures({ years, kinds }: ArticleReport, id: string): Html {
  return inHtml`${tallyFigure(words.years, 'Year', years, `${id}-years`)}${tallyFigure(words.kinds, 'Kind', kinds, `${id}-kinds`)}`;
}

function standing(article: ArticleReport): Html {
  const { references } = article;
  const of = (...meant: readonly Verdict[]) => references.filter(({ verdict }) => meant.includes(verdict));
  const rows = (Object.keys(verdictNames) as Verdict[]).flatMap((verdict) => {
    const { length } = of(verdict);
    return length === 0 ? [] : inHtml`<dt>${length}</dt><dd>${verdictNames[verdict]}</dd>`;
  });
  const [held, others] = [of('doubtful', 'changed'), of('clear', 'unchecked', 'unasked')];
  return inHtml`<dl class="verdicts">${rows}</dl>
${held.length === 0 ? '' : referenceTable('What is held against references', held, article)}
${others.length === 0 ? '' : inHtml`<details class="printed"><summary>${held.length === 0 ? 'All' : 'The other'} references</summary>${referenceTable('References against which nothing is known', others, article)}</details>`}
`;
}

function referenceTable(caption: string, references: readonly ReportedReference[], article: ArticleReport): Html {
  const rows = references.map(({ name, url, remarks, verdict, offsets }) => {
    const shown = url === null ? foreign(name) : inHtml`<a href="${url}" rel="noreferrer">${foreign(name)}</a>`;
    const said =
      remarks.length === 0
        ? inHtml`${verdictNames[verdict]}`
        : inHtml`${remarks.map((text) => inHtml`<p>${text}</p>`)}`;
    return inHtml`<tr><th scope="row">${shown}</th><td>${said}</td><td>${lineLinks(article, offsets)}</td></tr>\n`;
  });
  return inHtml`<table>
<caption>${caption}</caption>
<thead><tr><th scope="col">Reference</th><th scope="col">What is known</th><th scope="col">Cited on</th></tr></thead>
<tbody>
${rows}</tbody>
</table>`;
}

function ruleFindings({ rule, summary, count: places, findings }: RuleFindings, article: ArticleReport): Html {
  return inHtml`<div class="rule">
<h4>${headingOf(rule)} <span class="soft">(${places})</span></h4>
<p>${summary} <code>${rule}</code></p>
<ul>${findings.map((finding) => findingLine(finding, article))}</ul>
</div>
`;
}

function findingLine({ severity, message, offsets }: ReportedFinding, article: ArticleReport): Html {
  return inHtml`<li><span class="mark ${severity}">${severity}</span><span>${foreign(message)} <span class="soft">${lineLinks(article, offsets)}</span></span></li>\n`;
}

function gap({ message, names }: Gap): Html {
  const list =
    names.length === 0 ? inHtml`` : inHtml`<ul>${names.map((name) => inHtml`<li>${foreign(name)}</li>`)}</ul>`;
  return inHtml`<li>${message}${list}</li>\n`;
}
