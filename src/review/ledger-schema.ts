import { dismissalReasons } from '../claims/dismissal.ts';
import type { Schema } from './setting-schema.ts';

/** The version of the format that is read and written here. */
export const LEDGER_VERSION = 1;

/** A name that belongs to the file: `version`, `$schema`, and what later versions add. */
const fieldName = /^\$?[a-z][A-Za-z]*$/;

/** True for a name that belongs to the file; every other name at the top of a ledger is the text of a claim. */
export function isFieldName(name: string): boolean {
  return fieldName.test(name);
}

/** What is written of a dismissed claim, in the order in which it is written. Other fields are kept as they are. */
export const dismissalSchemas = {
  state: {
    type: 'string',
    description: 'What was decided: "dismissed" is a claim that needs no source here.',
    enum: ['dismissed'],
  },
  reason: {
    type: 'string',
    description: 'Why the claim needs no source here.',
    enum: dismissalReasons.map(({ reason }) => reason),
    enumDescriptions: dismissalReasons.map(({ label }) => label),
  },
  note: { type: 'string', description: 'What the reviewer wants to say of it.' },
  by: { type: 'string', description: 'Who decided.' },
  on: {
    type: 'string',
    description: 'The day of the decision.',
    pattern: '^[0-9]{4}-[0-9]{2}-[0-9]{2}$',
    patternErrorMessage: 'A day is written as 2026-11-24.',
  },
} as const satisfies Readonly<Record<string, Schema>>;

/**
 * The JSON schema of a ledger. It is stricter than the reader: a state that the reader keeps for a later version is marked, since
 * today it is a slip of the pen.
 */
export const ledgerSchema = {
  type: 'object',
  description:
    'What reviewers decided about the claims of the article beside this file. Each name is the text of a claim.',
  properties: {
    $schema: { type: 'string', description: 'Where the schema of this file is found.' },
    version: { type: 'integer', description: 'The version of the format; it stands last.', enum: [LEDGER_VERSION] },
  },
  patternProperties: { [fieldName.source]: {} },
  additionalProperties: {
    type: 'object',
    description: 'What was decided about the claim.',
    properties: dismissalSchemas,
    required: ['state', 'reason'],
  },
  required: ['version'],
} as const;
