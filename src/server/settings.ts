import type { Connection } from 'vscode-languageserver/node';
import type { Files, Log } from '../ports/ports.ts';
import {
  findConfig,
  loadConfig,
  mergeSettings,
  readConfig,
  type Config,
  type GivenSettings,
} from '../review/config.ts';
import { folderOf, joinPath } from '../review/paths.ts';
import { defaultSettings, type Settings } from '../review/settings.ts';
import { messageOf } from '../ports/error-message.ts';
import type { Client } from './client.ts';

/** The section of the editor's settings that is ours. */
export const section = 'citationReview';

/**
 * The settings that count for a document: the editor's, and over them what the nearest `.citation-review.json` sets. What
 * is wrong in either is logged and left out.
 *
 * @param folder what the editor's relative paths start from
 */
export async function settingsFor(
  uri: string,
  path: string | null,
  folder: string | null,
  { connection, client, files, log, trusted }: SettingsSource,
): Promise<Settings> {
  const raw = client.hasConfiguration ? await askedOf(connection, uri, log) : client.options.settings;
  const ofEditor = readConfig(JSON.stringify(raw ?? {}), joinPath(folder ?? '.', 'settings'), 'chosen');
  const found = path === null ? null : await findConfig(folderOf(path), files);
  const ofFolder = found === null ? null : await loadConfig(found, files, 'discovered');
  report(ofEditor, 'The settings', log);
  report(ofFolder, ofFolder?.path ?? '', log);
  const editor = mergeSettings(defaultSettings, ofEditor.settings);
  const merged = mergeSettings(editor, trusted ? (ofFolder?.settings ?? {}) : harmless(ofFolder));
  return { ...merged, network: trusted ? networkOf(editor, merged) : 'off' };
}

export interface SettingsSource {
  readonly connection: Connection;
  readonly client: Client;
  readonly files: Files;
  readonly log: Log;
  readonly trusted: boolean;
}

/** The editor's settings; none when it fails to tell them, so that the defaults count. */
async function askedOf(connection: Connection, uri: string, log: Log): Promise<unknown> {
  try {
    return (await connection.workspace.getConfiguration({ scopeUri: uri, section })) as unknown;
  } catch (error) {
    log.warn(`The editor did not tell its settings, so the defaults count: ${messageOf(error)}`);
    return {};
  }
}

/** A file that came with the articles may forbid the network, but never allow what the user has forbidden. */
function networkOf(editor: Settings, merged: Settings): Settings['network'] {
  return editor.network === 'off' ? 'off' : merged.network;
}

/** What a folder that is not trusted may set. */
function harmless(config: Config | null): GivenSettings {
  const { rules, claims, reviewAfterDays, locale } = config?.settings ?? {};
  return {
    ...(rules === undefined ? {} : { rules }),
    ...(claims === undefined ? {} : { claims }),
    ...(reviewAfterDays === undefined ? {} : { reviewAfterDays }),
    ...(locale === undefined ? {} : { locale }),
  };
}

function report(config: Config | null, where: string, log: Log): void {
  for (const { message, line } of config?.problems ?? []) log.warn(`${where}, line ${line}: ${message}`);
}
