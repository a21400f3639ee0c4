import { sep } from 'node:path';
import { escapePath, glob } from 'tinyglobby';

/** The languages that the editor serves: Markdown, Quarto, R Markdown and MyST. */
const ARTICLES = '**/*.{md,markdown,qmd,rmd,Rmd}';
const LEFT_OUT = ['**/node_modules/**'];

/** The articles in a folder and below it, sorted; hidden files and `node_modules` are left out. */
export function articlesIn(path: string, folder: string): Promise<readonly string[]> {
  return filesMatching(`${escapePath(path).replace(/(?<![/\\])[/\\]+$/, '')}/${ARTICLES}`, folder);
}

/** The files that a glob stands for, relative to the working folder, sorted. */
export async function filesMatching(pattern: string, folder: string): Promise<readonly string[]> {
  const portable = sep === '\\' ? pattern.replaceAll(sep, '/') : pattern;
  return (await glob(portable, { cwd: folder, ignore: LEFT_OUT, expandDirectories: false })).sort();
}
