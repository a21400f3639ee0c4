import { footnotesOf } from '../article/footnotes.ts';
import { labelKey } from '../article/labels.ts';
import { textOf } from '../article/lookup.ts';
import { saysNothing } from '../edits/definition-text.ts';
import { didYouMean } from '../review/suggest.ts';
import { findWork } from './find-work.ts';
import type { Footnote } from './mend.ts';
import { UsageError } from './options.ts';
import type { OpenArticle } from './review-file.ts';

/** What `--define LABEL=KEY|IDENTIFIER` asks for. */
export interface WantedDefinition {
  readonly label: string;
  readonly source: string;
}

/** @throws UsageError when a value does not name both a label and a source */
export function readDefinitions(values: readonly string[]): readonly WantedDefinition[] {
  return values.map((value) => {
    const [, label, source] = /^([^=\s]+)=(\S.*)$/.exec(value) ?? [];
    if (label !== undefined && source !== undefined) return { label, source };
    throw new UsageError(`--define cannot be "${value}": write --define LABEL=KEY or --define LABEL=IDENTIFIER.`);
  });
}

/**
 * The footnote of an article that a definition is wanted for, with its work.
 *
 * @throws Error in plain words when the article has no such footnote, it is defined already, or the source is none
 */
export function findDefinition(
  { label, source }: WantedDefinition,
  { article, input, library }: OpenArticle,
): Footnote {
  const refuse = (why: string): never => {
    throw new Error(`${input.name} was left as it was: ${why}`);
  };
  const footnotes = footnotesOf(article);
  const footnote = footnotes.get(labelKey(label));
  const labels = [...footnotes.values()].map((one) => one.label);
  if (footnote === undefined) return refuse(`it has no footnote [^${label}].${didYouMean(label, labels)}`);
  const [definition] = footnote.definitions;
  if (definition !== undefined && !saysNothing(textOf(article, definition.contentRange).trim())) {
    return refuse(`[^${label}] has a definition already.`);
  }
  const found = findWork(source, library);
  return 'work' in found ? { label: footnote.label, work: found.work } : refuse(found.message);
}
