import type { IdentifierName } from '../article/article.ts';
import { describeIdentifier } from '../article/identifiers/index.ts';
import { nameOfSource } from './sources/names.ts';
import type { CouldNotCheck, NotFound } from './resolution.ts';

/** Why an identifier stands for nothing that could be cited, as a sentence. */
export function whyUnresolved(identifier: IdentifierName, answer: NotFound | CouldNotCheck): string {
  const name = describeIdentifier(identifier);
  if (answer.outcome === 'not-found') return `${name} does not exist, says ${nameOfSource(answer.source)}.`;
  return `${name} could not be checked: ${answer.reason}.`;
}
