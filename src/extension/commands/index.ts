import { checkIdentifiers } from './check-identifiers.ts';
import { citeIdentifier } from './cite-identifier.ts';
import type { Command } from './command.ts';
import { defineMissingFootnotes } from './define-missing-footnotes.ts';
import { dismissClaim } from './dismiss-claim.ts';
import { exportReferences } from './export-references.ts';
import { insertReference } from './insert-reference.ts';
import { renumberFootnotes } from './renumber-footnotes.ts';
import { restartServer } from './restart-server.ts';
import { showOutput } from './show-output.ts';
import { writeDefinition } from './write-definition.ts';

/** All commands. Each is one file, one line here and one entry in package.json. */
export const commands: readonly Command[] = [
  insertReference,
  citeIdentifier,
  defineMissingFootnotes,
  renumberFootnotes,
  checkIdentifiers,
  dismissClaim,
  writeDefinition,
  exportReferences,
  showOutput,
  restartServer,
];
