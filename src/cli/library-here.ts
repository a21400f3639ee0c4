import { join } from 'node:path';
import { parse } from '../article/parse.ts';
import type { Library } from '../references/library/library.ts';
import type { Desk } from '../review/desk.ts';
import type { Desks } from './desks.ts';

/** The library of a folder: that of the settings, and the files that stand in it. Its faults are told. */
export async function libraryHere(desk: Desk, desks: Desks, folder: string): Promise<Library> {
  const loaded = await desk.library(join(folder, 'article.md'), parse('').frontMatter);
  desks.reportLibrary(loaded, desk);
  return loaded.library;
}
