import type { ClaimOptions } from '../claims/claims.ts';
import type { ServiceSettings } from '../references/network/network.ts';
import type { Level } from '../rules/rule.ts';

/** When the network may be used. `whenAsked`: only for a command, fix or option the user took that needs it. */
export type NetworkMode = 'off' | 'whenAsked' | 'automatic';

/** How unsourced claims are looked for, shown and dismissed. */
export interface ClaimSettings extends ClaimOptions {
  /** Per reason; one that is not named has its default. */
  readonly reasons: Readonly<Record<string, Level>>;
  /** Where a dismissal is kept: in the ledger beside the article, or as a comment in its text. */
  readonly dismissals: 'ledger' | 'text';
}

/**
 * One shape for the editor's settings, the language server's and `.citation-review.json`. The descriptions in
 * `setting-schema.ts` generate package.json's settings and the config file's JSON schema.
 */
export interface Settings {
  /** Library files (.json CSL, .bib, .ris), relative to the folder that holds the configuration. */
  readonly library: readonly string[];
  /** A style's name or the path of a `.csl` file. */
  readonly style: string;
  readonly locale: string;
  /** Per rule id; a rule that is not named has its default. */
  readonly rules: Readonly<Record<string, Level>>;
  readonly claims: ClaimSettings;
  /** After so many days without a review an article is overdue; 0 = never. */
  readonly reviewAfterDays: number;
  /** Who is named in the ledger; empty = whom git knows, if anyone. */
  readonly reviewer: string;
  /** Whether each section says over its heading how many of its claims have a source. */
  readonly codeLens: boolean;
  /** Whether each marker says which work it stands for. */
  readonly inlayHints: boolean;
  /** Whether claims have colours of their own. */
  readonly claimHighlighting: boolean;
  readonly network: NetworkMode;
  /** Sent to services that ask for one in return for better limits; empty = none is sent. */
  readonly contactEmail: string;
  /** Which services may be asked, and where: `{ "zotero": { "enabled": true }, "crossref": { "url": "https://..." } }`. */
  readonly services: Readonly<Record<string, ServiceSettings>>;
}

export const defaultSettings: Settings = {
  library: [],
  style: 'apa',
  locale: 'en-US',
  rules: {},
  claims: { preset: 'default', coverage: 'window', authorYear: 'auto', reasons: {}, dismissals: 'ledger' },
  reviewAfterDays: 180,
  reviewer: '',
  codeLens: false,
  inlayHints: false,
  claimHighlighting: false,
  network: 'whenAsked',
  contactEmail: '',
  services: {},
};
