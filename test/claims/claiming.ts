import type { Article } from '../../src/article/article.ts';
import { parse } from '../../src/article/parse.ts';
import { citationsOf } from '../../src/claims/citations.ts';
import { claimsOf, type Claim, type ClaimOptions } from '../../src/claims/claims.ts';
import { coverageOf, type Coverage, type Reach } from '../../src/claims/coverage.ts';
import { Paragraph } from '../../src/claims/paragraph.ts';
import { passageOf, proseOf } from '../../src/claims/passage.ts';

/** Everything that can be said is said. */
export const strict: ClaimOptions = { preset: 'strict', coverage: 'window', authorYear: 'auto' };

export function articleOf(lines: readonly string[]): Article {
  return parse(lines.join('\n'));
}

/** The claims of an article of these lines that are reported. */
export function reported(lines: readonly string[], options: Partial<ClaimOptions> = {}): readonly Claim[] {
  return claimsOf(articleOf(lines), { ...strict, ...options }).claims.filter(({ level }) => level !== null);
}

/** The reported claims by the reasons that they are named after. */
export function reasons(lines: readonly string[], options: Partial<ClaimOptions> = {}): readonly string[] {
  return reported(lines, options).map(({ held }) => held[0]?.reason ?? 'none');
}

/** The levels of the reported claims. */
export function levels(lines: readonly string[], options: Partial<ClaimOptions> = {}): readonly string[] {
  return reported(lines, options).map(({ level }) => level ?? 'none');
}

export interface CoverageOptions {
  readonly reach?: Reach;
  /** True when the article has a list of sources. */
  readonly hasSourceList?: boolean;
  /** True when the sentences quote. */
  readonly isQuotation?: boolean;
}

/** What covers each sentence of the first paragraph, whether or not it says something that needs a source. */
export function coverages(text: string, options: CoverageOptions = {}): readonly Coverage[] {
  const { reach = 'window', hasSourceList = false, isQuotation = false } = options;
  for (const { chunk } of parse(text).chunks) {
    const block = chunk.blocks.find(({ kind }) => kind === 'paragraph');
    if (block === undefined) continue;
    const prose = proseOf(chunk);
    const own = citationsOf(chunk, hasSourceList).filter(({ range }) => range.start < block.range.end);
    const paragraph = new Paragraph(block.sentences, own, (sentence) => passageOf(chunk, prose, sentence));
    return block.sentences.map((_, index) =>
      coverageOf(paragraph, index, reach, isQuotation ? paragraph.quotationEnd(index) : null),
    );
  }
  return [];
}

/** The same in a few words: `cited [^1]`, `later [^1]`, `earlier [^1] pronoun`, `names-another`. */
export function told(text: string, options: CoverageOptions = {}): readonly string[] {
  return coverages(text, options).map(inWords);
}

export function inWords(coverage: Coverage): string {
  switch (coverage.kind) {
    case 'none':
      return coverage.why;
    case 'earlier':
      return `earlier ${coverage.citation.label} ${coverage.how}`;
    case 'cited':
    case 'later':
      return `${coverage.kind} ${coverage.citation.label}`;
  }
}
