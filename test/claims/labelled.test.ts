import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Block } from '../../src/article/article.ts';
import { parse } from '../../src/article/parse.ts';
import { claimsOf, type Claim, type ClaimOptions } from '../../src/claims/claims.ts';
import { exemptByForm, exemptByWords } from '../../src/claims/gate.ts';
import { passageOf, proseOf } from '../../src/claims/passage.ts';
import { inWords } from './claiming.ts';

const options: ClaimOptions = { preset: 'default', coverage: 'window', authorYear: 'auto' };
const article = parse(readFileSync(new URL('../fixtures/claims/labelled.md', import.meta.url), 'utf8'));

/** What is found of each sentence of the article, one line a sentence, with the headings between them. */
function labels(): string {
  const claims = new Map(claimsOf(article, options).claims.map((claim) => [claim.range.start, claim]));
  const lines = article.chunks.flatMap(({ chunk, start }) => {
    const prose = proseOf(chunk);
    return chunk.blocks.filter(isRead).flatMap(({ kind, sentences, containers }) => {
      if (kind === 'heading') return ['', chunk.text.trim()];
      const place = containers.length === 0 ? [''] : [];
      return [
        ...place,
        ...sentences.map((sentence) => {
          const passage = passageOf(chunk, prose, sentence);
          const exempt = exemptByForm(passage) ?? exemptByWords(passage);
          const label = labelOf(claims.get(start + sentence.start), exempt);
          return `${label} | ${shortened(chunk.text.slice(sentence.start, sentence.end))}`;
        }),
      ];
    });
  });
  return `${lines.join('\n').trim()}\n`;
}

function isRead({ kind, containers }: Block): boolean {
  return (kind === 'heading' || kind === 'paragraph') && !containers.includes('footnote-definition');
}

/** `warning statistic "96 percent"`, `later [^2]`, `exempt question`, or nothing to say. */
function labelOf(claim: Claim | undefined, exempt: string | null): string {
  if (claim === undefined) return exempt === null ? 'nothing' : `exempt ${exempt}`;
  const { level, held, coverage } = claim;
  if (level === null) return inWords(coverage);
  const [first] = held;
  const words = first === undefined ? '' : article.text.slice(first.range.start, first.range.end);
  return `${level} ${first?.reason ?? ''} "${words}", ${inWords(coverage)}`;
}

function shortened(sentence: string): string {
  const line = sentence.replace(/\s+/g, ' ');
  return line.length <= 60 ? line : `${line.slice(0, 59)}…`;
}

describe('the labelled article', () => {
  it('is found as its labels say; `vitest run -u` writes them anew, to be read as a diff', async () => {
    await expect(labels()).toMatchFileSnapshot('../fixtures/claims/labelled.expected.txt');
  });
});
