import { existsSync, readdirSync, readFileSync } from 'node:fs';
import type { Article, Range } from '../../src/article/article.ts';
import { contains } from '../../src/article/ranges.ts';
import { sectionsOf, sourceSections } from '../../src/article/sections.ts';
import { parse } from '../../src/article/parse.ts';

/**
 * Wikipedia articles as Markdown, which are no part of the project: a folder of `*.md` files, by default `shared/data/wikipedia`
 * beside the checkout, or the one that the variable CLAIMS_CORPUS names.
 */
const folder = process.env['CLAIMS_CORPUS'] ?? new URL('../../../shared/data/wikipedia', import.meta.url).pathname;

/** A paragraph of running text below the lead, outside lists of sources. */
export interface BodyParagraph {
  readonly range: Range;
  readonly sentences: readonly Range[];
  /** For each sentence, whether it holds a marker. */
  readonly isCited: readonly boolean[];
}

export interface Sample {
  readonly name: string;
  readonly article: Article;
  readonly paragraphs: readonly BodyParagraph[];
}

/** All articles of the corpus in order of name; null when there is none on this machine. */
export function loadCorpus(): readonly Sample[] | null {
  if (!existsSync(folder)) return null;
  const names = readdirSync(folder).filter((name) => name.endsWith('.md'));
  return names.sort().map((name) => {
    const article = parse(readFileSync(`${folder}/${name}`, 'utf8'));
    return { name: name.replace(/\.md$/, ''), article, paragraphs: bodyOf(article) };
  });
}

/** What is printed where there is no corpus. */
export function noCorpus(what: string): string {
  return `${what}: skipped, as there is no corpus of articles on this machine (CLAIMS_CORPUS names its folder).`;
}

/** An article is well cited when seven of ten paragraphs of its body hold a marker. */
export function isWellCited({ paragraphs }: Sample): boolean {
  const citing = paragraphs.filter(({ isCited }) => isCited.includes(true));
  return paragraphs.length >= 5 && citing.length >= 0.7 * paragraphs.length;
}

/** Headings under which nothing is expected to be cited; none of the product's own lists, so that it is not measured by them. */
const uncitedHeading = /^(?:plot|synopsis|gallery)\b/i;

function bodyOf(article: Article): readonly BodyParagraph[] {
  const sources = sourceSections(article);
  const sections = sectionsOf(article);
  const lead = sections.find(({ depth }) => depth > 1)?.range.start ?? 0;
  const stories = sections.filter(({ title }) => uncitedHeading.test(title)).map(({ range }) => range);
  return article.blocks
    .filter(
      ({ kind, containers, range }) =>
        kind === 'paragraph' &&
        containers.length === 0 &&
        range.start >= lead &&
        range.end - range.start >= 50 &&
        ![...sources, ...stories].some((section) => contains(section, range)),
    )
    .map(({ range, sentences }) => ({
      range,
      sentences,
      isCited: sentences.map(({ start, end }, index) => {
        const next = sentences[index + 1]?.start ?? Math.max(end, range.end);
        return article.references.some((reference) => reference.range.start >= start && reference.range.start < next);
      }),
    }));
}

/** How many sentences in front of a marker it is taken to speak for. */
const reach = 3;

/** The sentences of a paragraph that no marker in them or in the next three speaks for. */
export function uncovered({ sentences, isCited }: BodyParagraph): readonly Range[] {
  return sentences.filter((_, index) => !isCited.slice(index, index + reach + 1).includes(true));
}

/** A text without its markers. */
export function withoutMarkers(text: string): string {
  return text.replace(/ ?\[\^[^\]\s]{1,100}\](?!:)/g, '');
}
