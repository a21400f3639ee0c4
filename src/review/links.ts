import type { Files } from '../ports/ports.ts';
import { isInside } from './paths.ts';

/** True when a path, its symbolic links followed, is one of these folders or stands below one. */
export async function leadsInside(path: string, folders: readonly string[], files: Files): Promise<boolean> {
  const follow = (one: string): Promise<string> => files.realPath?.(one) ?? Promise.resolve(one);
  const [end, ...limits] = await Promise.all([follow(path), ...folders.map(follow)]);
  return limits.some((limit) => isInside(end, limit));
}
