import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { sources } from '../../src/references/sources/index.lazy.ts';
import {
  editorSettings,
  restrictedSettings,
  settingDescriptions,
  settingNames,
} from '../../src/review/setting-schema.ts';
import { defaultSettings } from '../../src/review/settings.ts';
import { rules } from '../../src/rules/index.ts';

describe('the description of the settings', () => {
  it('names every setting, and no other', () => {
    expect([...settingNames].sort()).toEqual(Object.keys(defaultSettings).sort());
  });

  it('gives every rule a setting of its own, which says what the rule reports', () => {
    const settings = editorSettings();
    for (const { id, summary } of rules) {
      expect(settings[`citationReview.rules.${id}`]?.description).toContain(summary);
    }
  });

  it('has an address for every service, and no other', () => {
    const { properties = {} } = settingDescriptions.services.schema;
    expect(Object.keys(properties).sort()).toEqual(sources.map(({ id }) => id).sort());
  });

  it('keeps an untrusted folder from naming files and services, and from using the network', () => {
    expect(restrictedSettings()).toEqual(
      ['library', 'style', 'network', 'contactEmail', 'services'].map((name) => `citationReview.${name}`),
    );
  });

  it('is what package.json and the config schema were made from', async () => {
    const generated = promisify(execFile)(process.execPath, ['scripts/generate-settings.mjs', '--check']);
    await expect(generated).resolves.toBeDefined();
  });
});
