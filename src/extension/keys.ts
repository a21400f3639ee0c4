import type * as vscode from 'vscode';

/** The services that answer only those who have a key. */
export const servicesWithKeys = [{ id: 'semantic-scholar', name: 'Semantic Scholar' }] as const;

/** Keeps a key, or removes it when it is empty. */
export async function storeKey(secrets: vscode.SecretStorage, service: string, key: string): Promise<void> {
  if (key === '') await secrets.delete(nameOf(service));
  else await secrets.store(nameOf(service), key);
}

/**
 * The environment that hands the keys to the language server: what is said over its connection may be traced into a log, and this
 * is not.
 */
export async function keysAsEnvironment(secrets: vscode.SecretStorage): Promise<Record<string, string>> {
  const found = await Promise.all(
    servicesWithKeys.map(async ({ id }) => {
      const key = await secrets.get(nameOf(id));
      return key === undefined ? [] : [[`${id.replaceAll('-', '_').toUpperCase()}_API_KEY`, key] as const];
    }),
  );
  return Object.fromEntries(found.flat());
}

function nameOf(service: string): string {
  return `key.${service}`;
}
