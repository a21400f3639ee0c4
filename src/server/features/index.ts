import type { Feature } from '../context.ts';
import { codeActions } from './code-actions.ts';
import { commands } from './server-commands.ts';
import { completion } from './completion.ts';
import { definition } from './definition.ts';
import { diagnostics } from './diagnostics.ts';
import { documentHighlights } from './document-highlights.ts';
import { documentLinks } from './document-links.ts';
import { documentSymbols } from './document-symbols.ts';
import { hover } from './hover.ts';
import { ownRequests } from './own-requests.ts';
import { references } from './references.ts';
import { rename } from './rename.ts';
import { status } from './status.ts';
import { workspaceSymbols } from './workspace-symbols.ts';

/** All that the server does. A feature is one file and one line here; the order does not matter. */
export const features: readonly Feature[] = [
  diagnostics,
  status,
  hover,
  codeActions,
  completion,
  commands,
  definition,
  references,
  documentHighlights,
  rename,
  documentLinks,
  documentSymbols,
  workspaceSymbols,
  ownRequests,
];
