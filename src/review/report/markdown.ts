import { sourcedOf } from '../claim-counts.ts';
import type { ReportedFinding, RuleFindings } from './findings.ts';
import type { ReportFormat } from './formats.ts';
import type { Gap } from './gaps.ts';
import { inMarkdown, joined, type Markdown } from './marked.ts';
import type { ReportedReference } from './references.ts';
import { linesOf, type ArticleReport, type SectionCoverage } from './report.ts';
import type { Verdict } from './standing.ts';
import type { Tally } from './tallies.ts';
import {
  coverageNames,
  coverageParts,
  describeCoverage,
  describeFile,
  describeReport,
  describeSeverities,
  headingOf,
  inShort,
  statusNames,
  verdictNames,
  withoutGaps,
  words,
} from './wording.ts';

/** For a pull request, a wiki or another program: GitHub's Markdown, with the charts as bars of characters. */
export const markdown: ReportFormat = {
  name: 'markdown',
  write(report, { sign }) {
    const parts = [
      inMarkdown`<!-- ${sign} -->\n\n# ${words.title}\n\nOf ${describeReport(report)}.\n`,
      ...(report.problems.length === 0 ? [] : [inMarkdown`## ${words.problems}\n\n${report.problems.map(problem)}`]),
      ...(report.articles.length < 2 ? [] : [overview(report.articles)]),
      ...report.articles.map(writeArticle),
    ];
    return `${parts.map(({ code }) => code.trimEnd()).join('\n\n')}\n`;
  },
};

function problem(text: string): Markdown {
  return inMarkdown`- Problem: ${text}\n`;
}

function table(heads: readonly string[], rows: readonly (readonly Markdown[])[]): Markdown {
  const line = (cells: readonly Markdown[]): Markdown => inMarkdown`| ${joined(cells, inMarkdown` | `)} |\n`;
  const rule = heads.map(() => inMarkdown`---`);
  return inMarkdown`${line(heads.map((head) => inMarkdown`${head}`))}${line(rule)}${rows.map(line)}\n`;
}

function overview(articles: readonly ArticleReport[]): Markdown {
  const rows = articles.map(({ title, status, claims, severities }) => {
    const { sourced, of } = sourcedOf(claims);
    return [
      inMarkdown`${title}`,
      inMarkdown`${statusNames[status]}`,
      inMarkdown`${sourced} of ${of}`,
      inMarkdown`${describeSeverities(severities) || 'none'}`,
    ];
  });
  const heads = ['Article', 'Status', 'Claims with a source', words.findings];
  return inMarkdown`## ${words.overview}\n\n${table(heads, rows)}`;
}

function writeArticle(article: ArticleReport): Markdown {
  const { title, status, sections, references, years, kinds, findings, gaps } = article;
  const cited = inMarkdown`#### ${words.years}\n\n${tallies('Year', years)}#### ${words.kinds}\n\n${tallies('Kind', kinds)}`;
  return inMarkdown`## Article: ${title}

**${statusNames[status]}.** ${inShort(article)}

File: ${fileLink(article)}, ${describeFile(article)}.

### ${words.sections}

${sections.length === 0 ? note(words.noClaims) : coverage(article)}### ${words.references}

${references.length === 0 ? note(words.noReferences) : cited}${references.length === 0 ? '' : standing(article)}### ${words.findings}

${findings.length === 0 ? note(words.noFindings) : findings.map((one) => ruleFindings(one, article))}### ${words.gaps}

${gaps.length === 0 ? note(withoutGaps(article)) : inMarkdown`${gaps.map(gap)}\n`}`;
}

function note(text: string): Markdown {
  return inMarkdown`${text}\n\n`;
}

function fileLink({ address, name }: ArticleReport): Markdown {
  return address === null ? inMarkdown`${name}` : link(address, name);
}

/** An address of ours, or one that was looked at: it holds nothing that would end it but what ends a cell of a table. */
function link(address: string, shown: string): Markdown {
  const code = `<${address.replaceAll('|', '%7C')}>`;
  return inMarkdown`[${shown}](${{ language: 'markdown', code }})`;
}

function coverage(article: ArticleReport): Markdown {
  const most = Math.max(...article.sections.map(total));
  const rows = article.sections.map((section) => [
    inMarkdown`${place(article, section.line, section.title || words.untitled)}`,
    inMarkdown`${bar(section, most)}`,
    inMarkdown`${describeCoverage(section)}`,
    ...coverageParts.slice(1).map((part) => inMarkdown`${section[part]}`),
  ]);
  const legend = coverageParts.map((part) => inMarkdown`${blocks[part]} ${coverageNames[part]}`);
  const heads = ['Section', 'Claims', ...coverageParts.map((part) => coverageNames[part])];
  return inMarkdown`${joined(legend, inMarkdown`, `)}\n\n${table(heads, rows)}`;
}

function total(section: SectionCoverage): number {
  return coverageParts.reduce((sum, part) => sum + section[part], 0);
}

const longestBar = 20;
const blocks = { sourced: '\u2588', pending: '\u2592', unsourced: '\u2591' } as const;

/** A bar of characters; what is there has one at least. */
function bar(section: SectionCoverage, most: number): string {
  const scale = Math.min(1, longestBar / most);
  return coverageParts
    .map((part) => blocks[part].repeat(section[part] === 0 ? 0 : Math.max(1, Math.round(section[part] * scale))))
    .join('');
}

function tallies(head: string, all: readonly Tally[]): Markdown {
  const rows = all.map(({ label, count }) => [inMarkdown`${label}`, inMarkdown`${count}`]);
  return table([head, words.references], rows);
}

function standing(article: ArticleReport): Markdown {
  const { references } = article;
  const of = (verdict: Verdict): readonly ReportedReference[] => references.filter((one) => one.verdict === verdict);
  const verdicts = Object.keys(verdictNames) as readonly Verdict[];
  const counts = verdicts.map((verdict) => {
    const { length } = of(verdict);
    return length === 0 ? inMarkdown`` : inMarkdown`- ${length}: ${verdictNames[verdict]}\n`;
  });
  const rows = verdicts.flatMap(of).map((reference) => {
    const { remarks, verdict, offsets } = reference;
    const said = remarks.length === 0 ? verdictNames[verdict] : remarks.join(' ');
    return [named(reference), inMarkdown`${said}`, places(article, offsets)];
  });
  const heads = ['Reference', 'What is known', 'Cited on'];
  return inMarkdown`### ${words.standing}\n\n${counts}\n${table(heads, rows)}`;
}

function named({ name, url }: ReportedReference): Markdown {
  return url === null ? inMarkdown`${name}` : link(url, name);
}

function ruleFindings({ rule, summary, count, findings }: RuleFindings, article: ArticleReport): Markdown {
  return inMarkdown`#### ${headingOf(rule)} (${count})\n\n${summary}\n\n${findings.map((one) => finding(one, article))}\n`;
}

function finding({ severity, message, offsets }: ReportedFinding, article: ArticleReport): Markdown {
  return inMarkdown`- ${severity}: ${message} (${places(article, offsets)})\n`;
}

function gap({ message, names }: Gap): Markdown {
  return inMarkdown`- ${message}\n${names.map((name) => inMarkdown`  - Of: ${name}\n`)}`;
}

function places(article: ArticleReport, offsets: readonly number[]): Markdown {
  const lines = linesOf(article, offsets);
  const links = lines.map((line) => place(article, line, String(line)));
  return inMarkdown`line${lines.length === 1 ? '' : 's'} ${joined(links, inMarkdown`, `)}`;
}

function place({ address }: ArticleReport, line: number, shown: string): Markdown {
  return address === null ? inMarkdown`${shown}` : link(`${address}#L${line}`, shown);
}
