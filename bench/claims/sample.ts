/** A precision sample: warnings drawn at random, but the same on every run, each with its paragraph, to be read one by one. */
import type { Article, Range } from '../../src/article/article.ts';
import { contains } from '../../src/article/ranges.ts';
import { claimsOf, type Claim, type ClaimOptions } from '../../src/claims/claims.ts';
import type { Sample } from './corpus.ts';

const options: ClaimOptions = { preset: 'default', coverage: 'window', authorYear: 'auto' };

interface Drawn {
  readonly name: string;
  readonly article: Article;
  readonly claim: Claim;
}

/** As many of the items as are asked for, drawn without putting back by a fixed sequence of numbers. */
export function draw<Item>(items: readonly Item[], count: number, seed: number): readonly Item[] {
  const left = [...items];
  const drawn: Item[] = [];
  let state = seed;
  while (drawn.length < count && left.length > 0) {
    state = (state * 48_271) % 2_147_483_647;
    drawn.push(...left.splice(state % left.length, 1));
  }
  return drawn;
}

function print({ name, article, claim }: Drawn, number: number): void {
  const { text } = article;
  const paragraph = article.blocks.find(({ range }) => contains(range, claim.range))?.range ?? claim.range;
  const part = ({ start, end }: Range): string => text.slice(start, end).replace(/\s+/g, ' ');
  const reasons = claim.held.map(({ reason }) => reason).join(', ');
  const words = claim.held[0] === undefined ? '' : part(claim.held[0].range);
  const { coverage } = claim;
  const why = coverage.kind === 'none' ? `${coverage.why} ${coverage.citation?.label ?? ''}` : coverage.kind;
  console.log(`\n${number}. ${name}: ${reasons}; "${words}"; ${why}`);
  console.log(
    `   before: ${part({ start: Math.max(paragraph.start, claim.range.start - 250), end: claim.range.start })}`,
  );
  console.log(`   ** ${part(claim.range)} **`);
  console.log(`   behind: ${part({ start: claim.range.end, end: Math.min(paragraph.end, claim.range.end + 200) })}`);
}

/** Prints as many warnings of the corpus; the variable CLAIMS_LEVEL asks for another level, CLAIMS_SEED for others of them. */
export function printSample(corpus: readonly Sample[], count: number): void {
  const level = process.env['CLAIMS_LEVEL'] ?? 'warning';
  const seed = Number(process.env['CLAIMS_SEED'] ?? 20_251);
  const found = corpus.flatMap(({ name, article }) =>
    claimsOf(article, options)
      .open.filter((claim) => claim.level === level)
      .map((claim) => ({ name, article, claim })),
  );
  console.log(`\nClaims: ${count} of ${found.length} at ${level}, drawn at random`);
  draw(found, count, seed).forEach((one, index) => print(one, index + 1));
}
