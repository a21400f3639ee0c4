import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { listFiles, PackageManager } from '@vscode/vsce';

/** Copies what would be packaged, so that the suites see what users get; returns the copy's folder. */
export async function copyPackaged(root: string, folder: string): Promise<string> {
  const files = await listFiles({ cwd: root, packageManager: PackageManager.None });
  for (const file of files) cpSync(join(root, file), join(folder, file));
  return folder;
}
