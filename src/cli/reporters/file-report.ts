import type { IdentifierName, Range } from '../../article/article.ts';
import { identifiersIn } from '../../article/lookup.ts';
import type { Fix, Recipe, TextEdit } from '../../edits/edit.ts';
import { worksOf } from '../../edits/recipe.ts';
import type { Item } from '../../references/item.ts';
import type { Resolution } from '../../references/resolution.ts';
import { countClaims, type ClaimCounts } from '../../review/claim-counts.ts';
import type { FootnoteSummary } from '../../review/footnotes.ts';
import { countProse } from '../../review/prose-counts.ts';
import type { ReviewStatus } from '../../review/review.ts';
import { workBehind } from '../../review/work-behind.ts';
import type { Finding, JsonValue, Severity } from '../../rules/rule.ts';
import type { FileReview } from '../review-file.ts';
import { verify, type Verification } from './verification.ts';

/** The review of one file as `--format json` prints it. */
export interface FileReport {
  readonly path: string;
  readonly words: number;
  readonly sentences: number;
  readonly status: ReviewStatus;
  readonly footnotes: readonly FootnoteReport[];
  readonly claims: ClaimCounts;
  readonly findings: readonly FindingReport[];
}

interface FootnoteReport extends Verification {
  readonly label: string;
  readonly uses: number;
  readonly defined: boolean;
  readonly text: string | null;
  readonly identifiers: readonly IdentifierName[];
  readonly reference: Item | null;
  readonly resolution: Resolution['outcome'] | 'none';
}

interface FindingReport {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  /** 1-based, as is `column`, which counts UTF-16 code units. */
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  /** 0-based UTF-16 code units of the file's text, its byte order mark included. */
  readonly offset: number;
  readonly length: number;
  readonly data: Readonly<Record<string, JsonValue>>;
  readonly fixes: readonly FixReport[];
}

interface FixReport {
  readonly title: string;
  readonly edits: readonly { readonly offset: number; readonly length: number; readonly text: string }[];
}

/** Every use of a marker has the same recipes: each is carried out once. */
type CarriedOut = Map<string, readonly TextEdit[]>;

/** Makes the data of one file; formats the references that its fixes insert, without asking any service. */
export async function makeFileReport(file: FileReview): Promise<FileReport> {
  const { article, input, review } = file;
  const findings: FindingReport[] = [];
  const carriedOut: CarriedOut = new Map();
  await formatTogether(file);
  for (const finding of review.findings) findings.push(await makeFinding(finding, file, carriedOut));
  return {
    path: input.name,
    ...countProse(article),
    status: review.status,
    footnotes: review.footnotes.map((footnote) => makeFootnote(footnote, file)),
    claims: countClaims(review),
    findings,
  };
}

/** Formats all that the fixes insert at once, which takes a fraction of the time. What fails here fails again where it is needed. */
async function formatTogether({ desk, library, review }: FileReview): Promise<void> {
  const recipes = review.findings.flatMap(({ fixes }) => fixes().flatMap((fix) => ('recipe' in fix ? fix.recipe : [])));
  const keys = new Set(recipes.flatMap(worksOf).flatMap((work) => ('item' in work ? work.item : [])));
  const items = [...keys].flatMap((key) => library.byId(key)?.item ?? []);
  if (items.length > 0) await desk.format(items, 'markdown').catch(() => undefined);
}

function makeFootnote({ label, uses, state, definition }: FootnoteSummary, file: FileReview): FootnoteReport {
  const { article } = file;
  if (definition === null) {
    const nothing = { text: null, identifiers: [], reference: null, resolution: 'none' } as const;
    return { label, uses, defined: false, ...nothing, ...verify('', [], null, file) };
  }
  const { contentRange } = definition;
  const text = article.text.slice(contentRange.start, contentRange.end);
  const written = identifiersIn(article, contentRange).filter(({ problem }) => problem === null);
  const identifiers = written.map(({ kind, value }) => ({ kind, value }));
  const behind = whatIsBehind(contentRange, identifiers, file);
  const defined = state === 'defined';
  return { label, uses, defined, text, identifiers, ...behind, ...verify(text, written, behind.reference, file) };
}

/** One source that knows the work is enough; else one that says it does not exist counts more than one not asked. */
function whatIsBehind(
  content: Range,
  identifiers: readonly IdentifierName[],
  { article, desk, library }: FileReview,
): Pick<FootnoteReport, 'reference' | 'resolution'> {
  const known = (identifier: IdentifierName): Resolution | null => desk.enquiries.known(identifier, library);
  const item = workBehind(article, content, library, known);
  if (item !== null) return { reference: item, resolution: 'resolved' };
  if (identifiers.length === 0) return { reference: null, resolution: 'none' };
  const isUnknown = identifiers.some((identifier) => known(identifier)?.outcome === 'not-found');
  return { reference: null, resolution: isUnknown ? 'not-found' : 'could-not-check' };
}

async function makeFinding(finding: Finding, file: FileReview, carriedOut: CarriedOut): Promise<FindingReport> {
  const { rule, severity, message, range, data } = finding;
  const start = file.positions.at(range.start);
  const end = file.positions.at(range.end);
  const fixes: FixReport[] = [];
  for (const fix of finding.fixes()) {
    const edits = await editsOf(fix, file, carriedOut);
    if (edits.length > 0) fixes.push({ title: fix.title, edits: edits.map(makeEdit) });
  }
  return {
    rule,
    severity,
    message,
    line: start.line,
    column: start.column,
    endLine: end.line,
    endColumn: end.column,
    offset: range.start,
    length: range.end - range.start,
    data,
    fixes,
  };
}

/** A recipe that cannot be carried out with what is at hand has no edits, and such a fix is left out of the report. */
async function editsOf(fix: Fix, file: FileReview, carriedOut: CarriedOut): Promise<readonly TextEdit[]> {
  if ('edits' in fix) return fix.edits;
  const key = JSON.stringify(fix.recipe);
  const edits = carriedOut.get(key) ?? (await carryOut(fix.recipe, file));
  carriedOut.set(key, edits);
  return edits;
}

async function carryOut(recipe: Recipe, { article, desk, library }: FileReview): Promise<readonly TextEdit[]> {
  return (await desk.carryOut(article, library, recipe, { asked: false })).edits;
}

function makeEdit({ range, text }: TextEdit): FixReport['edits'][number] {
  return { offset: range.start, length: range.end - range.start, text };
}
