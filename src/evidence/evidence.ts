import type { Article, Range } from '../article/article.ts';
import { footnotesOf } from '../article/footnotes.ts';
import { placed } from '../article/chunk-list.ts';
import type { Description } from './description.ts';
import { readings, type Clause, type Reading } from './readings.ts';

/**
 * How near a description stands to a marker: `own` in the words in front of it; `shared` there too, but several markers stand
 * side by side and it cannot be told whose it is; `sentence` elsewhere in the sentence; `paragraph` in a sentence before, with
 * no marker in between; `far` further up in the paragraph.
 */
export type Nearness = 'own' | 'shared' | 'sentence' | 'paragraph' | 'far';

/** What one use of a marker says of a work. */
export interface Statement {
  readonly description: Description;
  /** What the description's ranges count from. */
  readonly start: number;
  /** The stretch of text that it was read in, in the article's offsets. */
  readonly stretch: Range;
  readonly nearness: Nearness;
  /** The marker that it stands near to. */
  readonly marker: Range;
}

/** What an article says of the work behind a marker, in all its uses. */
export interface Evidence {
  readonly key: string;
  readonly label: string;
  /** The markers in the body. */
  readonly uses: readonly Range[];
  /** The keys of the markers that stand side by side with it, and how often. */
  readonly beside: ReadonlyMap<string, number>;
  /** In order of position, of each use the nearest first. */
  readonly statements: readonly Statement[];
}

const kept = new WeakMap<Article, ReadonlyMap<string, Evidence>>();

/** The evidence for every marker in the body of an article, by key. Worked out once per article, on first use. */
export function evidenceOf(article: Article): ReadonlyMap<string, Evidence> {
  const known = kept.get(article) ?? gather(article);
  kept.set(article, known);
  return known;
}

interface Draft extends Evidence {
  readonly uses: Range[];
  readonly beside: Map<string, number>;
  readonly statements: Statement[];
}

function gather(article: Article): ReadonlyMap<string, Evidence> {
  const drafts = new Map<string, Draft>();
  const footnotes = footnotesOf(article);
  const before: { reading: Reading; start: number }[] = [];
  for (const { start, value: reading } of article.list(readings)) {
    const [previous] = before;
    const isSame = previous?.start === start && previous.reading.paragraph.start === reading.paragraph.start;
    if (!isSame) before.length = 0;
    for (const clause of reading.isCited ? reading.clauses() : []) {
      for (const [index, { key, range }] of clause.markers.entries()) {
        const label = footnotes.get(key)?.label ?? key;
        const draft = drafts.get(key) ?? { key, label, uses: [], beside: new Map<string, number>(), statements: [] };
        drafts.set(key, draft);
        const marker = placed(range, start);
        draft.uses.push(marker);
        for (const other of new Set(clause.markers.map((one) => one.key))) {
          if (other !== key) draft.beside.set(other, (draft.beside.get(other) ?? 0) + 1);
        }
        const state = (description: Description, stretch: Range, nearness: Nearness): void => {
          draft.statements.push({ description, start, stretch: placed(stretch, start), nearness, marker });
        };
        stateOwn(clause, index, state);
        for (const other of reading.clauses()) if (other !== clause) stateAll(other, 'sentence', state);
        stateBefore(before, state);
      }
    }
    before.push({ reading, start });
  }
  return drafts;
}

type State = (description: Description, stretch: Range, nearness: Nearness) => void;

/** A group of markers is split where the words in front of it name as many works: each has its own, in order. */
function stateOwn(clause: Clause, index: number, state: State): void {
  const { markers, range } = clause;
  const descriptions = clause.descriptions();
  const firm = descriptions.filter(({ isFirm }) => isFirm);
  if (markers.length > 1 && firm.length === markers.length) {
    const mine = firm[index];
    if (mine !== undefined) state(mine, range, 'own');
    return;
  }
  for (const description of descriptions) state(description, range, markers.length === 1 ? 'own' : 'shared');
}

function stateAll({ descriptions, range }: Clause, nearness: Nearness, state: State): void {
  for (const description of descriptions()) state(description, range, nearness);
}

/** So many sentences in front of a marker's own are looked at. */
const farthest = 5;

/** The sentences in front, the nearest first. */
function stateBefore(before: readonly { readonly reading: Reading }[], state: State): void {
  let nearness: Nearness = 'paragraph';
  for (const { reading } of before.slice(-farthest).toReversed()) {
    if (reading.isCited) nearness = 'far';
    for (const clause of reading.clauses()) stateAll(clause, nearness, state);
  }
}
