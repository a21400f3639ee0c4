/** A regular expression in a source text; see check-expressions.mjs. */
export interface Expression {
  readonly line: number;
  readonly source: string | null;
  readonly flags: string;
  readonly isCapped: boolean;
}

/** The regular expressions in the text of a TypeScript file. */
export function expressionsIn(text: string): Expression[];

/** What is known of an expression, or its fault in words. */
export function judge(
  expression: Expression,
): Promise<{ outcome: 'proved' | 'withstood' | 'capped'; fault?: undefined } | { outcome?: undefined; fault: string }>;
