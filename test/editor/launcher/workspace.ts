import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** What the suites rely on, and what keeps pictures free of what is not ours. */
const settings = {
  'workbench.colorTheme': 'Default Light Modern',
  'window.autoDetectColorScheme': false,
  'workbench.startupEditor': 'none',
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.tips.enabled': false,
  'workbench.activityBar.location': 'hidden',
  'workbench.layoutControl.enabled': false,
  'workbench.editor.editorActionsLocation': 'hidden',
  'breadcrumbs.enabled': false,
  'editor.stickyScroll.enabled': false,
  'chat.commandCenter.enabled': false,
  'chat.disableAIFeatures': true,
  'window.commandCenter': false,
  'window.title': '${activeEditorShort}',
  'editor.minimap.enabled': false,
  'editor.wordWrap': 'on',
  'editor.hover.delay': 100,
  'editor.cursorBlinking': 'solid',
  'extensions.ignoreRecommendations': true,
  'files.autoSave': 'off',
  'files.exclude': { '**/.vscode': true },
  'telemetry.telemetryLevel': 'off',
  'update.mode': 'none',
};

/** Makes a folder with a copy of the examples and settings of its own, and returns it. */
export function makeWorkspace(examples: string, folder: string): string {
  mkdirSync(join(folder, '.vscode'), { recursive: true });
  cpSync(examples, folder, { recursive: true });
  writeFileSync(join(folder, '.vscode', 'settings.json'), JSON.stringify(settings, null, 2));
  return folder;
}
