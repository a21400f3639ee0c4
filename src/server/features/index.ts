import type { Feature } from '../context.ts';
import { claimTokens } from './claim-tokens.ts';
import { codeActions } from './code-actions.ts';
import { codeLens } from './code-lens.ts';
import { commands } from './server-commands.ts';
import { completion } from './completion.ts';
import { definition } from './definition.ts';
import { diagnostics } from './diagnostics.ts';
import { documentHighlights } from './document-highlights.ts';
import { documentLinks } from './document-links.ts';
import { documentSymbols } from './document-symbols.ts';
import { foldingRanges } from './folding-ranges.ts';
import { hover } from './hover.ts';
import { inlayHints } from './inlay-hints.ts';
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
  foldingRanges,
  codeLens,
  inlayHints,
  claimTokens,
  ownRequests,
];
