import { describeIdentifier } from '../article/identifiers/index.ts';
import { parse } from '../article/parse.ts';
import { touch } from '../article/ranges.ts';
import type { Fix, Recipe, TextEdit } from '../edits/edit.ts';
import { applyEdits } from '../edits/apply.ts';
import { placeholderText } from '../edits/definition-text.ts';
import { define, defineTogether, workKey, worksOf } from '../edits/recipe.ts';
import { traceBack } from '../edits/trace.ts';
import type { Finding } from '../rules/rule.ts';
import { messageOf } from '../ports/error-message.ts';
import { reviewArticle, type FileReview, type OpenArticle } from './review-file.ts';

/** A footnote and the work that it is to be defined by. */
export type Footnote = Extract<Recipe, { readonly kind: 'define-footnotes' }>['footnotes'][number];

/** What became of an article by its automatic fixes. */
export interface Mended {
  readonly text: string;
  /** The titles of the fixes that were applied, in order. */
  readonly done: readonly string[];
  /** Why references could not be inserted: one sentence each. */
  readonly failures: readonly string[];
  /** Where a place of the text that came of it stood in the text as it was read. */
  readonly before: (offset: number) => number;
  /** The review of the text that came of it. */
  readonly review: FileReview;
}

export interface MendOptions {
  /** What footnotes are to be defined by, before all else. */
  readonly definitions: readonly Footnote[];
  /** Rules of whose findings the preferred fix is applied, automatic or not. */
  readonly rules: ReadonlySet<string>;
  /** Whether every footnote that is left without a definition gets a placeholder. */
  readonly placeholders: boolean;
}

/** A fix can make room for another; one that comes back for ever is a fault of its rule, and is stopped here. */
const MAX_ROUNDS = 100;

/** A step that a round of mending takes. */
interface Step {
  readonly edits: readonly TextEdit[];
  readonly titles: readonly string[];
}

type EditFix = Extract<Fix, { readonly edits: unknown }>;
type RecipeFix = Extract<Fix, { readonly recipe: unknown }>;

/** A recipe, and the fixes that it carries out. */
interface Planned {
  readonly recipe: Recipe;
  readonly fixes: readonly RecipeFix[];
}

/**
 * Defines what is to be defined; then applies automatic fixes, and the preferred ones of the rules that were named, until
 * none is left, or none that can be carried out; then, if asked for, gives every footnote that still has no definition, or
 * an empty one, an honest placeholder.
 *
 * @throws Error in plain words when a definition that was asked for cannot be made
 */
export async function mend(open: OpenArticle, { definitions, rules, placeholders }: MendOptions): Promise<Mended> {
  const done: string[] = [];
  const taken: (readonly TextEdit[])[] = [];
  const failures = new Map<string, string>();
  let review = await reviewArticle(open);
  const take = async (step: Step | null): Promise<boolean> => {
    if (step === null) return false;
    done.push(...step.titles);
    taken.unshift(step.edits);
    const text = applyEdits(review.source.text, step.edits);
    review = await reviewArticle({ ...open, article: parse(text), source: { ...open.source, text } });
    return true;
  };
  await take(await definitionStep(definitions, review));
  for (let round = 0; round < MAX_ROUNDS; round += 1) {
    const fixes = review.review.findings.flatMap((finding) => chosenFix(finding, rules));
    if (!(await take(directStep(fixes) ?? (await recipeStep(fixes, review, failures))))) break;
  }
  if (placeholders) await take(placeholderStep(review, rules, failures));
  const before = (offset: number): number => taken.reduce(traceBack, offset);
  return { text: review.source.text, done, failures: [...new Set(failures.values())], before, review };
}

async function definitionStep(footnotes: readonly Footnote[], { article, desk, library }: FileReview) {
  if (footnotes.length === 0) return null;
  const recipe = { kind: 'define-footnotes', footnotes } as const;
  const { edits, failures } = await desk.carryOut(article, library, recipe, { asked: true });
  const [failure] = failures;
  if (failure !== undefined) throw new Error(failure.message);
  return { edits, titles: footnotes.map(({ label, work }) => `Define [^${label}] by ${nameOf(work)}`) };
}

function nameOf(work: Footnote['work']): string {
  return 'item' in work ? work.item : describeIdentifier(work.identifier);
}

function chosenFix(finding: Finding, rules: ReadonlySet<string>): readonly Fix[] {
  const isNamed = rules.has(finding.rule);
  if (finding.isManual === true && !isNamed) return [];
  return finding
    .fixes()
    .filter(({ automatic, preferred }) => automatic || (isNamed && preferred))
    .slice(0, 1);
}

/** All fixes that are plain edits and do not touch one another; the others have their turn in a later round. */
function directStep(fixes: readonly Fix[]): Step | null {
  const taken: EditFix[] = [];
  for (const fix of fixes) {
    if ('edits' in fix && fix.edits.length > 0 && !taken.some((other) => areNear(fix, other))) taken.push(fix);
  }
  if (taken.length === 0) return null;
  const edits = taken.flatMap((fix) => fix.edits).sort((a, b) => a.range.start - b.range.start);
  return { edits, titles: taken.map(({ title }) => title) };
}

function areNear(fix: EditFix, other: EditFix): boolean {
  return fix.edits.some((edit) => other.edits.some(({ range }) => touch(edit.range, range)));
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
  const carriedOut = await desk.carryOut(article, library, recipe, { asked: true });
  for (const { work, message } of carriedOut.failures) failures.set(workKey(work), message);
  return carriedOut.edits;
}

function isUntried({ recipe }: RecipeFix, failures: ReadonlyMap<string, string>): boolean {
  return !worksOf(recipe).some((work) => failures.has(workKey(work)));
}

function plan(fixes: readonly RecipeFix[]): readonly Planned[] {
  const citations = fixes
    .filter(({ recipe }) => recipe.kind === 'cite-work')
    .map((fix) => ({ recipe: fix.recipe, fixes: [fix] }));
  const definitions = fixes.filter(({ recipe }) => recipe.kind === 'define-footnotes');
  const recipe = defineTogether(definitions.map((fix) => fix.recipe));
  if (recipe.footnotes.length === 0) return citations;
  return [{ recipe, fixes: definitions }, ...citations];
}

/** A reference that is at hand and could not be written is no case for a placeholder: it will stand there another time. */
function placeholderStep(
  { article, review }: FileReview,
  rules: ReadonlySet<string>,
  failures: Map<string, string>,
): Step | null {
  const fixes = review.findings.flatMap((finding) => chosenFix(finding, rules));
  const written = plan(fixes.filter((fix): fix is RecipeFix => 'recipe' in fix)).flatMap(({ recipe }) =>
    recipe.kind === 'define-footnotes' ? recipe.footnotes.filter(({ work }) => 'item' in work) : [],
  );
  const kept = new Set(written.map(({ label }) => label));
  const bare = review.footnotes.filter(
    ({ label, uses, state }) => uses > 0 && (state === 'undefined' || state === 'empty') && !kept.has(label),
  );
  if (bare.length === 0) return null;
  try {
    const edits = define(
      article,
      bare.map(({ label, key }) => ({ label, text: placeholderText(article, key) })),
    );
    return { edits, titles: bare.map(({ label }) => `Ask for the source of [^${label}] by a placeholder`) };
  } catch (error) {
    failures.set('placeholders', messageOf(error));
    return null;
  }
}
