import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import * as protocol from '../../src/server/protocol.ts';

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const read = (file: string): unknown => JSON.parse(readFileSync(join(root, file), 'utf8'));

interface Manifest {
  readonly main: string;
  readonly icon: string;
  readonly activationEvents: readonly string[];
  readonly contributes: {
    readonly commands: readonly { readonly command: string; readonly title: string; readonly category: string }[];
    readonly grammars: readonly { readonly path: string }[];
    readonly jsonValidation: readonly { readonly url: string }[];
    readonly configuration: { readonly properties: Readonly<Record<string, { readonly description?: string }>> };
  };
  readonly capabilities: {
    readonly untrustedWorkspaces: { readonly supported: string; readonly restrictedConfigurations: readonly string[] };
    readonly virtualWorkspaces: { readonly supported: string };
  };
}

const manifest = read('package.json') as Manifest;
const words = read('package.nls.json') as Readonly<Record<string, string>>;

describe('the manifest', () => {
  it('names each command that the sources register, and no other', () => {
    const folder = join(root, 'src/extension/commands');
    const registered = readdirSync(folder).flatMap((file) => {
      const source = readFileSync(join(folder, file), 'utf8');
      const name = /name: (?:'(citationReview\.\w+)'|(\w+Command),)/.exec(source);
      const shared = Object.entries(protocol).find(([constant]) => constant === name?.[2])?.[1];
      return name === null ? [] : [String(name[1] ?? shared)];
    });
    const named = manifest.contributes.commands.map(({ command }) => command);
    // It is taken by code actions alone.
    expect(registered.filter((one) => one !== protocol.writeDefinitionCommand).sort()).toEqual([...named].sort());
  });

  it('has words for every key, and no key too many', () => {
    const keys = [...JSON.stringify(manifest).matchAll(/"%([\w.-]+)%"/g)].map(([, key]) => key);
    expect([...new Set(keys)].sort()).toEqual(Object.keys(words).sort());
  });

  it('puts every command under one category', () => {
    expect(new Set(manifest.contributes.commands.map(({ category }) => category))).toEqual(
      new Set(['Citation Review']),
    );
  });

  it('points only to files that are there', () => {
    const { grammars, jsonValidation } = manifest.contributes;
    const files = [manifest.icon, ...grammars.map(({ path }) => path), ...jsonValidation.map(({ url }) => url)];
    expect(files.filter((file) => !existsSync(join(root, file)))).toEqual([]);
  });

  it('starts the extension for articles only', () => {
    expect(manifest.activationEvents).toEqual(['markdown', 'quarto', 'rmd', 'myst'].map((id) => `onLanguage:${id}`));
  });

  it('keeps what could send requests elsewhere from folders that are not trusted', () => {
    const { untrustedWorkspaces, virtualWorkspaces } = manifest.capabilities;
    expect([untrustedWorkspaces.supported, virtualWorkspaces.supported]).toEqual(['limited', 'limited']);
    for (const name of ['library', 'style', 'network', 'services', 'contactEmail']) {
      expect(untrustedWorkspaces.restrictedConfigurations).toContain(`citationReview.${name}`);
    }
  });

  it('describes every setting', () => {
    const settings = Object.entries(manifest.contributes.configuration.properties);
    expect(settings.filter(([, { description }]) => !description).map(([name]) => name)).toEqual([]);
  });
});
