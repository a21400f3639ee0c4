import type { IdentifierName } from '../../src/article/article.ts';
import { parse } from '../../src/article/parse.ts';
import { applyEdits } from '../../src/edits/apply.ts';
import type { Fix } from '../../src/edits/edit.ts';
import { carryOut, workKey, worksOf } from '../../src/edits/recipe.ts';
import type { Item } from '../../src/references/item.ts';
import { createLibrary } from '../../src/references/library/library.ts';
import type { Resolution } from '../../src/references/resolution.ts';
import { ruleContextOf, type ReviewContext } from '../../src/review/review.ts';
import type { Report, Rule } from '../../src/rules/rule.ts';

export interface Circumstances extends Pick<
  ReviewContext,
  'claims' | 'ledger' | 'today' | 'reviewAfterDays' | 'standing' | 'link' | 'archived'
> {
  readonly items?: readonly Item[];
  readonly known?: (identifier: IdentifierName) => Resolution | null;
}

/** What a rule reports of an article with these lines. */
export function check(
  rule: Rule,
  lines: readonly string[],
  { items = [], known, ...others }: Circumstances = {},
): readonly Report[] {
  const library = createLibrary(items.map((item) => ({ item, file: '/wiki/references.json' })));
  const context = { library, known: known ?? (() => null), rules: {}, ...others };
  return [...rule.check(ruleContextOf(parse(lines.join('\n')), context))];
}

/** The texts that a rule reports, as they stand in the article. */
export function reported(rule: Rule, lines: readonly string[], circumstances?: Circumstances): readonly string[] {
  const text = lines.join('\n');
  return check(rule, lines, circumstances).map(({ range }) => text.slice(range.start, range.end));
}

/** The fixes of the first finding. */
export function fixesOf(rule: Rule, lines: readonly string[], circumstances?: Circumstances): readonly Fix[] {
  return check(rule, lines, circumstances)[0]?.fixes() ?? [];
}

/**
 * The lines after one fix of the first finding. Where it is a recipe, each work is written as "Reference of" and its key.
 */
export function afterFix(
  rule: Rule,
  lines: readonly string[],
  { number = 0, ...circumstances }: Circumstances & { readonly number?: number } = {},
): readonly string[] {
  const text = lines.join('\n');
  const fix = fixesOf(rule, lines, circumstances)[number];
  if (fix === undefined) throw new Error(`There is no fix ${String(number)}`);
  return applyEdits(text, 'edits' in fix ? fix.edits : editsOf(fix, text)).split('\n');
}

function editsOf({ recipe }: Extract<Fix, { readonly recipe: unknown }>, text: string) {
  const texts = worksOf(recipe).map((work) => [workKey(work), `Reference of ${workKey(work)}`] as const);
  return carryOut(parse(text), recipe, new Map(texts));
}
