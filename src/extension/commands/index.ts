import { checkIdentifiers } from './check-identifiers.ts';
import { citeIdentifier } from './cite-identifier.ts';
import type { Command } from './command.ts';
import { defineMissingFootnotes } from './define-missing-footnotes.ts';
import { dismissClaim } from './dismiss-claim.ts';
import { exportReferences } from './export-references.ts';
import { findSource } from './find-source.ts';
import { insertReference } from './insert-reference.ts';
import { renumberFootnotes } from './renumber-footnotes.ts';
import { restartServer } from './restart-server.ts';
import { setKey } from './set-key.ts';
import { showOutput } from './show-output.ts';
import { showRequests } from './show-requests.ts';
import { writeDefinition } from './write-definition.ts';

/** All commands. Each is one file, one line here and one entry in package.json. */
export const commands: readonly Command[] = [
  insertReference,
  findSource,
  citeIdentifier,
  defineMissingFootnotes,
  renumberFootnotes,
  checkIdentifiers,
  dismissClaim,
  writeDefinition,
  exportReferences,
  showRequests,
  setKey,
  showOutput,
  restartServer,
];
