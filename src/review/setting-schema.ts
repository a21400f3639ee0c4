import { reasons } from '../claims/reasons/index.ts';
import { styleNames } from '../references/format/styles.ts';
import { sourceNames } from '../references/sources/names.ts';
import { rules } from '../rules/index.ts';
import type { JsonValue, Rule } from '../rules/rule.ts';
import { defaultSettings, type ClaimSettings, type Settings } from './settings.ts';

/** The part of JSON Schema (draft 7) that our settings need. */
export interface Schema {
  readonly type: 'string' | 'integer' | 'boolean' | 'array' | 'object';
  /** Of an integer. */
  readonly minimum?: number;
  readonly maximum?: number;
  readonly description?: string;
  readonly default?: JsonValue;
  readonly enum?: readonly string[];
  /** One per value of `enum`; shown by VS Code. */
  readonly enumDescriptions?: readonly string[];
  /** Offered for completion; others are allowed. */
  readonly examples?: readonly string[];
  readonly pattern?: string;
  /** What is said of a text that `pattern` refuses; shown by VS Code. */
  readonly patternErrorMessage?: string;
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: false | Schema;
  readonly required?: readonly string[];
}

/** One setting, for the editor, the server and the config file alike. */
export interface SettingDescription {
  readonly schema: Schema;
  /** Where VS Code lets it be set: per folder, per window, or in the user's own settings only. */
  readonly scope: 'resource' | 'window' | 'machine';
  /** True when an untrusted folder may not set it. */
  readonly restricted: boolean;
}

const ruleLevels = {
  default: 'As severe as the rule itself says.',
  error: 'A fault that readers will meet.',
  warning: 'A fault, but the article can be read without noticing it.',
  info: 'Worth knowing.',
  hint: 'Shown only faintly in the editor.',
  off: 'Not checked.',
};

const enabled: Schema = { type: 'boolean', description: 'Whether it may be asked.' };
const url: Schema = {
  type: 'string',
  description: 'The address that is asked in place of the service, such as that of a mirror.',
  pattern: '^https?://',
  patternErrorMessage: 'The address must begin with https:// or http://.',
};

/** A page has no address but its own. */
function serviceSchema(id: string, description: string): Schema {
  const properties = id === 'page' ? { enabled } : { enabled, url };
  return { type: 'object', description, properties, additionalProperties: false };
}

/** Something that is shown only where it is wished. */
function toggle(description: string): SettingDescription {
  return { schema: { type: 'boolean', description }, scope: 'resource', restricted: false };
}

/** The settings of claims, each by its name below `claims`. */
const claimSchemas: { readonly [Key in keyof ClaimSettings]: Schema } = {
  preset: {
    type: 'string',
    enum: ['relaxed', 'default', 'strict'],
    enumDescriptions: [
      'Only what almost certainly needs a source: quotations, places that are marked, and paragraphs full of claims without any citation.',
      'What most probably needs a source; one finding for each citation that is missing.',
      'Every sentence without a source that has a reason to need one.',
    ],
    description: 'How much is said about sentences without a source.',
  },
  coverage: {
    type: 'string',
    enum: ['sentence', 'window', 'paragraph'],
    enumDescriptions: [
      'Its own sentence only.',
      'Up to three sentences before it in its paragraph, and those behind it that plainly stay with its source.',
      'All of its paragraph, but for the works of others that a sentence names.',
    ],
    description: 'What a citation covers.',
  },
  authorYear: {
    type: 'string',
    enum: ['auto', 'on', 'off'],
    enumDescriptions: ['Where the article has a list of sources.', 'Always.', 'Never.'],
    description: 'Whether (Smith, 2001) and [12] count as citations.',
  },
  reasons: {
    type: 'object',
    description: 'How severe a claim without a source is, by the reason why it needs one.',
    properties: Object.fromEntries(reasons.map(({ id, summary }) => [id, levelSchema(summary)])),
    additionalProperties: false,
  },
  dismissals: {
    type: 'string',
    enum: ['ledger', 'text'],
    enumDescriptions: [
      'In a file beside the article: ARTICLE.review.json.',
      'As a comment in the text, behind the sentence.',
    ],
    description: 'Where it is kept that a claim needs no source.',
  },
};

/** The one description of every setting. Its order is the order in which they are shown. */
export const settingDescriptions: { readonly [Key in keyof Settings]: SettingDescription } = {
  library: {
    schema: {
      type: 'array',
      items: { type: 'string' },
      description:
        'Library files with your references: CSL-JSON (.json), BibTeX (.bib) or RIS (.ris), relative to the folder. Libraries that stand beside an article are found without this setting.',
    },
    scope: 'resource',
    restricted: true,
  },
  style: {
    schema: {
      type: 'string',
      description: 'How references are written: the name of a citation style, or the path of a CSL file.',
      examples: styleNames,
    },
    scope: 'resource',
    restricted: true,
  },
  locale: {
    schema: {
      type: 'string',
      description: 'The language of formatted references, such as en-US, en-GB, de-DE or fr-FR.',
      pattern: '^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$',
      patternErrorMessage: 'A locale is a language tag, such as en-US.',
    },
    scope: 'resource',
    restricted: false,
  },
  rules: {
    schema: {
      type: 'object',
      description: 'How severe the findings of each rule are, or "off".',
      properties: Object.fromEntries(rules.map((rule) => [rule.id, ruleSchema(rule)])),
      additionalProperties: false,
    },
    scope: 'resource',
    restricted: false,
  },
  claims: {
    schema: {
      type: 'object',
      description: 'How sentences that need a source are looked for.',
      properties: claimSchemas,
      additionalProperties: false,
    },
    scope: 'resource',
    restricted: false,
  },
  reviewAfterDays: {
    schema: {
      type: 'integer',
      description:
        'After so many days since the "last_reviewed" of its front matter an article is reported as overdue. 0: never.',
      minimum: 0,
      maximum: 36_500,
    },
    scope: 'resource',
    restricted: false,
  },
  reviewer: {
    schema: {
      type: 'string',
      description: 'Your name as it is kept beside a claim that you dismiss. Empty: the name that git knows, if any.',
    },
    scope: 'window',
    restricted: false,
  },
  codeLens: toggle('Show over each heading how many claims of its section have a source ("12 of 15 claims sourced").'),
  inlayHints: toggle(
    'Show behind each footnote marker which work it stands for ("Turner et al. 2021"), where that is known.',
  ),
  claimHighlighting: toggle(
    'Colour the sentences that need a source, as your theme or "editor.semanticTokenColorCustomizations" does for "claim" with "sourced", "pending", "unsourced" or "dismissed".',
  ),
  network: {
    schema: {
      type: 'string',
      enum: ['off', 'whenAsked', 'automatic'],
      enumDescriptions: [
        'Never. Only your libraries and what was looked up before are used.',
        'Only when you take a command, a quick fix or an option that looks something up.',
        'Also by itself, to check the identifiers of an article as you write.',
      ],
      description:
        'When services such as Crossref, OpenAlex and arXiv may be asked. They are sent identifiers and, in a search, the words that you search for.',
    },
    scope: 'window',
    restricted: true,
  },
  contactEmail: {
    schema: {
      type: 'string',
      description:
        'An e-mail address that is sent to services which answer faster to those who leave one (Crossref, DataCite). Empty: none is sent.',
      pattern: '^$|^[^@\\s]+@[^@\\s]+$',
      patternErrorMessage: 'This is not an e-mail address.',
    },
    scope: 'machine',
    restricted: true,
  },
  services: {
    schema: {
      type: 'object',
      description:
        'Which services may be asked, and where: { "zotero": { "enabled": true }, "crossref": { "url": "https://crossref.example.org" } }.',
      properties: Object.fromEntries(
        Object.entries(sourceNames).map(([id, { about }]) => [id, serviceSchema(id, about)]),
      ),
      additionalProperties: false,
    },
    scope: 'machine',
    restricted: true,
  },
};

function ruleSchema({ summary, defaultSeverity }: Rule): Schema {
  return levelSchema(`${summary} (Default: ${defaultSeverity}.)`);
}

function levelSchema(description: string): Schema {
  return {
    type: 'string',
    enum: Object.keys(ruleLevels),
    enumDescriptions: Object.values(ruleLevels),
    default: 'default',
    description,
  };
}

/** The names of all settings, in the order in which they are shown. */
export const settingNames = Object.keys(settingDescriptions) as readonly (keyof Settings)[];

/** The JSON schema of `.citation-review.json`. */
export const configSchema: Schema = {
  type: 'object',
  description: 'Settings of Citation Review for the articles in this folder and below it.',
  properties: {
    $schema: { type: 'string', description: 'Where the schema of this file is found.' },
    ...Object.fromEntries(settingNames.map((name) => [name, schemaOf(name)])),
  },
  additionalProperties: false,
};

/** A setting as VS Code wants it described. */
export interface EditorSetting extends Schema {
  readonly scope: SettingDescription['scope'];
  readonly order: number;
}

/** VS Code's `contributes.configuration.properties`: one entry per setting, and one per rule. */
export function editorSettings(): Readonly<Record<string, EditorSetting>> {
  const settings: Record<string, EditorSetting> = {};
  const add = (name: string, schema: Schema, scope: EditorSetting['scope']): void => {
    settings[`citationReview.${name}`] = { order: Object.keys(settings).length, ...schema, scope };
  };
  for (const name of settingNames) {
    const { schema, scope } = settingDescriptions[name];
    if (name === 'rules') {
      for (const [id, rule] of Object.entries(schema.properties ?? {})) add(`rules.${id}`, rule, scope);
    } else if (name === 'claims') {
      for (const [id, one] of Object.entries(claimSchemas)) {
        add(`claims.${id}`, { ...one, default: defaultSettings.claims[id as keyof ClaimSettings] }, scope);
      }
    } else add(name, schemaOf(name), scope);
  }
  return settings;
}

/** The settings that an untrusted folder may not set, for `untrustedWorkspaces.restrictedConfigurations`. */
export function restrictedSettings(): readonly string[] {
  return settingNames.filter((name) => settingDescriptions[name].restricted).map((name) => `citationReview.${name}`);
}

function schemaOf(name: keyof Settings): Schema {
  // A group's defaults are those of its members, and services have defaults of their own.
  if (name === 'claims') return settingDescriptions[name].schema;
  if (name === 'services') return { ...settingDescriptions[name].schema, default: {} };
  return { ...settingDescriptions[name].schema, default: defaultSettings[name] };
}
