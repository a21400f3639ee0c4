import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { fileInput, standardInput, type Input } from './input.ts';

export interface FoundFiles {
  readonly inputs: readonly Input[];
  /** Arguments that stand for no file: one sentence each. */
  readonly problems: readonly string[];
}

/**
 * The files that the arguments stand for, each once, in the arguments' order: `-` is standard input, a folder stands for
 * the articles in it and below, and a name that is no file but has `*`, `?`, `[` or `{` in it is a glob.
 */
export async function findFiles(
  operands: readonly string[],
  folder: string,
  stdinName: string | undefined,
): Promise<FoundFiles> {
  const inputs = new Map<string, Input>();
  const problems: string[] = [];
  for (const operand of operands) {
    if (operand === '-') {
      inputs.set('-', standardInput(stdinName, folder));
      continue;
    }
    const kind = await kindOf(resolve(folder, operand));
    const isGlob = kind === 'nothing' && /[*?[{]/.test(operand);
    const paths = kind === 'folder' || isGlob ? await search(operand, kind === 'folder', folder) : [operand];
    if (paths.length === 0) problems.push(nothingFound(operand, kind === 'folder'));
    for (const path of paths) {
      const input = fileInput(path, folder);
      inputs.set(input.path, input);
    }
  }
  return { inputs: [...inputs.values()], problems };
}

async function kindOf(path: string): Promise<'file' | 'folder' | 'nothing'> {
  try {
    return (await stat(path)).isDirectory() ? 'folder' : 'file';
  } catch {
    return 'nothing';
  }
}

async function search(operand: string, isFolder: boolean, folder: string): Promise<readonly string[]> {
  const { articlesIn, filesMatching } = await import('./glob.lazy.ts');
  return isFolder ? articlesIn(operand, folder) : filesMatching(operand, folder);
}

function nothingFound(operand: string, isFolder: boolean): string {
  return isFolder ? `No Markdown file stands in the folder ${operand}.` : `No file matches ${operand}.`;
}
