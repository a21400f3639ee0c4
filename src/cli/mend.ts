import type { Range } from '../article/article.ts';
import { parse } from '../article/parse.ts';
import type { Fix, Recipe, TextEdit } from '../edits/edit.ts';
import { applyEdits } from '../edits/apply.ts';
import { placeholderText } from '../edits/definition-text.ts';
import { define, workKey, worksOf } from '../edits/recipe.ts';
import type { Finding } from '../rules/rule.ts';
import { reasonOf } from './reason.ts';
import { reviewArticle, type FileReview, type OpenArticle } from './review-file.ts';

/** What became of an article by its automatic fixes. */
export interface Mended {
  readonly text: string;
  /** The titles of the fixes that were applied, in order. */
  readonly done: readonly string[];
  /** Why references could not be inserted: one sentence each. */
  readonly failures: readonly string[];
  /** The review of the text that came of it. */
  readonly review: FileReview;
}

/** A fix can make room for another; one that comes back for ever is a fault of its rule, and is stopped here. */
const MAX_ROUNDS = 10;

/** A step that a round of mending takes. */
interface Step {
  readonly edits: readonly TextEdit[];
  readonly titles: readonly string[];
}

type EditFix = Extract<Fix, { readonly edits: unknown }>;
type Footnote = Extract<Recipe, { readonly kind: 'define-footnotes' }>['footnotes'][number];

type RecipeFix = Extract<Fix, { readonly recipe: unknown }>;

/** A recipe, and the fixes that it carries out. */
interface Planned {
  readonly recipe: Recipe;
  readonly fixes: readonly RecipeFix[];
}

/**
 * Applies automatic fixes until none is left, or none that can be carried out; then, if asked for, gives every footnote
 * that still has no definition, or an empty one, an honest placeholder.
 */
export async function mend(open: OpenArticle, options: { readonly placeholders: boolean }): Promise<Mended> {
  const done: string[] = [];
  const failures = new Map<string, string>();
  let review = await reviewArticle(open);
  const take = async (step: Step): Promise<void> => {
    done.push(...step.titles);
    const text = applyEdits(review.source.text, step.edits);
    review = await reviewArticle({ ...open, article: parse(text), source: { ...open.source, text } });
  };
  for (let round = 0; round < MAX_ROUNDS; round += 1) {
    const fixes = review.review.findings.flatMap(automaticFix);
    const step = directStep(fixes) ?? (await recipeStep(fixes, review, failures));
    if (step === null) break;
    await take(step);
  }
  if (options.placeholders) {
    const step = placeholderStep(review, failures);
    if (step !== null) await take(step);
  }
  return { text: review.source.text, done, failures: [...new Set(failures.values())], review };
}

function automaticFix(finding: Finding): readonly Fix[] {
  return finding
    .fixes()
    .filter(({ automatic }) => automatic)
    .slice(0, 1);
}

/** All fixes that are plain edits and do not touch one another; the others have their turn in a later round. */
function directStep(fixes: readonly Fix[]): Step | null {
  const taken: EditFix[] = [];
  for (const fix of fixes) {
    if ('edits' in fix && fix.edits.length > 0 && !taken.some((other) => touch(fix, other))) taken.push(fix);
  }
  if (taken.length === 0) return null;
  const edits = taken.flatMap((fix) => fix.edits).sort((a, b) => a.range.start - b.range.start);
  return { edits, titles: taken.map(({ title }) => title) };
}

function touch(fix: EditFix, other: EditFix): boolean {
  return fix.edits.some((edit) => other.edits.some(({ range }) => touches(edit.range, range)));
}

function touches(a: Range, b: Range): boolean {
  return a.start <= b.end && b.start <= a.end;
}

/** The first recipe that can be carried out: all missing definitions together, so that they stand in order, or a citation. */
async function recipeStep(
  fixes: readonly Fix[],
  review: FileReview,
  failures: Map<string, string>,
): Promise<Step | null> {
  for (const planned of plan(fixes.filter((fix): fix is RecipeFix => 'recipe' in fix && isUntried(fix, failures)))) {
    const edits = await carryOut(planned.recipe, review, failures);
    if (edits.length === 0) continue;
    const titles = planned.fixes.filter((fix) => isUntried(fix, failures)).map(({ title }) => title);
    return { edits, titles: [...new Set(titles)] };
  }
  return null;
}

/** The edits of a recipe; works for which there are none are among the failures from then on. */
async function carryOut(
  recipe: Recipe,
  { article, desk, library }: FileReview,
  failures: Map<string, string>,
): Promise<readonly TextEdit[]> {
  try {
    const carriedOut = await desk.carryOut(article, library, recipe, { asked: true });
    for (const { work, message } of carriedOut.failures) failures.set(workKey(work), message);
    return carriedOut.edits;
  } catch (error) {
    for (const work of worksOf(recipe)) failures.set(workKey(work), reasonOf(error));
    return [];
  }
}

function isUntried({ recipe }: RecipeFix, failures: ReadonlyMap<string, string>): boolean {
  return !worksOf(recipe).some((work) => failures.has(workKey(work)));
}

function plan(fixes: readonly RecipeFix[]): readonly Planned[] {
  const citations = fixes
    .filter(({ recipe }) => recipe.kind === 'cite-work')
    .map((fix) => ({ recipe: fix.recipe, fixes: [fix] }));
  const definitions = fixes.filter(({ recipe }) => recipe.kind === 'define-footnotes');
  const footnotes = new Map<string, Footnote>();
  for (const { recipe } of definitions) {
    if (recipe.kind === 'cite-work') continue;
    for (const footnote of recipe.footnotes) footnotes.set(footnote.label, footnote);
  }
  if (footnotes.size === 0) return citations;
  const recipe = { kind: 'define-footnotes', footnotes: [...footnotes.values()] } as const;
  return [{ recipe, fixes: definitions }, ...citations];
}

function placeholderStep({ article, review }: FileReview, failures: Map<string, string>): Step | null {
  const bare = review.footnotes.filter(({ uses, state }) => uses > 0 && (state === 'undefined' || state === 'empty'));
  if (bare.length === 0) return null;
  try {
    const edits = define(
      article,
      bare.map(({ label, key }) => ({ label, text: placeholderText(article, key) })),
    );
    return { edits, titles: bare.map(({ label }) => `Ask for the source of [^${label}] by a placeholder`) };
  } catch (error) {
    failures.set('placeholders', reasonOf(error));
    return null;
  }
}
