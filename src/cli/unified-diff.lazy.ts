import { createTwoFilesPatch, FILE_HEADERS_ONLY } from 'diff';
import type { Terminal } from './terminal.ts';
import { printable } from './text.ts';

/** What turns one text into the other, as `git apply` and `patch -p1` read it; for people, in colour and without control characters. */
export function unifiedDiff(name: string, before: string, after: string, terminal: Terminal): string {
  const path = name.replace(/^\/+/, '');
  const patch = createTwoFilesPatch(`a/${path}`, `b/${path}`, before, after, undefined, undefined, {
    context: 3,
    headerOptions: FILE_HEADERS_ONLY,
  });
  if (!terminal.isShown) return patch;
  return patch
    .split(/\r?\n/)
    .map((line) => paintLine(printable(line), terminal.paint))
    .join('\n');
}

function paintLine(line: string, paint: Terminal['paint']): string {
  if (line.startsWith('+++') || line.startsWith('---')) return paint.bold(line);
  if (line.startsWith('@@')) return paint.cyan(line);
  if (line.startsWith('+')) return paint.green(line);
  return line.startsWith('-') ? paint.red(line) : line;
}
