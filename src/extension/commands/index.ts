import { checkIdentifiers } from './check-identifiers.ts';
import { citeIdentifier } from './cite-identifier.ts';
import type { Command } from './command.ts';
import { defineMissingFootnotes } from './define-missing-footnotes.ts';
import { exportReferences } from './export-references.ts';
import { insertReference } from './insert-reference.ts';
import { renumberFootnotes } from './renumber-footnotes.ts';
import { restartServer } from './restart-server.ts';
import { showOutput } from './show-output.ts';

/** All commands. Each is one file, one line here and one entry in package.json. */
export const commands: readonly Command[] = [
  insertReference,
  citeIdentifier,
  defineMissingFootnotes,
  renumberFootnotes,
  checkIdentifiers,
  exportReferences,
  showOutput,
  restartServer,
];
