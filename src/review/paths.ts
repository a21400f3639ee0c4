/**
 * Paths as text. The core runs where there is no `node:path` (a browser, a virtual workspace), and gets paths of either
 * kind of separator.
 */

/** The folder a path stands in, without a trailing separator; the root keeps its own. */
export function folderOf(path: string): string {
  const end = Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\'));
  if (end < 0) return '.';
  return isRoot(path.slice(0, end + 1)) ? path.slice(0, end + 1) : path.slice(0, end);
}

/** True for `/x`, `C:\x` and `\\host\share`. */
export function isAbsolute(path: string): boolean {
  return /^(?:[/\\]|[A-Za-z]:[/\\])/.test(path);
}

/** True for a path on another machine (`\\host\share`, `//host/share`), which is never opened on a document's word. */
export function isOnAnotherMachine(path: string): boolean {
  return /^[/\\]{2}/.test(path);
}

/**
 * `relative` taken from `folder`, with `.` and `..` worked out; an absolute path is returned as it is, worked out.
 * Steps above the root are dropped.
 */
export function joinPath(folder: string, relative: string): string {
  const separator = folder.includes('\\') && !folder.includes('/') ? '\\' : '/';
  const start = isRoot(folder) ? folder : folder + separator;
  const whole = isAbsolute(relative) ? relative : start + relative;
  const root = /^(?:[A-Za-z]:)?[/\\]{0,2}/.exec(whole)?.[0] ?? '';
  const steps: string[] = [];
  for (const step of whole.slice(root.length).split(/[/\\]/)) {
    if (step === '' || step === '.') continue;
    if (step === '..' && steps.length > 0 && steps.at(-1) !== '..') steps.pop();
    else if (step !== '..' || root === '') steps.push(step);
  }
  return root + steps.join(separator) || '.';
}

/** True when `path` is `folder` or stands below it. Both are to be worked out (`joinPath`) before. */
export function isInside(path: string, folder: string): boolean {
  if (path === folder) return true;
  const next = path.charAt(folder.length);
  return path.startsWith(folder) && (isRoot(folder) || next === '/' || next === '\\');
}

function isRoot(path: string): boolean {
  return /^(?:[A-Za-z]:)?[/\\]$/.test(path);
}
