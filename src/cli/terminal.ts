/** What a command writes to and where it runs. */
export interface Terminal {
  /** The working folder, absolute. */
  readonly folder: string;
  /** Columns to write in. */
  readonly width: number;
  /** True when standard output is read by a person, not by a program. */
  readonly isShown: boolean;
  readonly paint: Paint;
  /** Writes to standard output as it is. */
  print(text: string): void;
  /** Writes one line to standard error. */
  note(line: string): void;
  /** Shows what is going on, in place of what was shown before; an empty text takes it away. */
  progress(text: string): void;
}

/** Colours, or nothing where they are not wanted. */
export interface Paint {
  readonly bold: (text: string) => string;
  readonly dim: (text: string) => string;
  readonly underline: (text: string) => string;
  readonly red: (text: string) => string;
  readonly yellow: (text: string) => string;
  readonly blue: (text: string) => string;
  readonly green: (text: string) => string;
  readonly cyan: (text: string) => string;
}

/** Columns for output that goes to a file or a pipe. */
const PLAIN_WIDTH = 100;
const WIDEST = 140;
const NARROWEST = 40;

/** The terminal of this process. */
export function openTerminal(options: { readonly color: boolean }): Terminal {
  const { stdout, stderr } = process;
  const isWatched = stderr.isTTY;
  const width = stdout.isTTY ? Math.min(Math.max(stdout.columns, NARROWEST), WIDEST) : PLAIN_WIDTH;
  let shown = '';
  const progress = (text: string): void => {
    if (!isWatched || text === shown) return;
    stderr.write(`\r\u001B[K${text.slice(0, width - 1)}`);
    shown = text;
  };
  return {
    folder: process.cwd(),
    width,
    isShown: stdout.isTTY,
    paint: makePaint(options.color && wantsColor()),
    print(text) {
      if (shown !== '') progress('');
      stdout.write(text);
    },
    note(line) {
      if (shown !== '') progress('');
      stderr.write(`${line}\n`);
    },
    progress,
  };
}

/**
 * Colours are for people: not in a pipe, not where `NO_COLOR` is set.
 *
 * @see https://no-color.org
 */
function wantsColor(): boolean {
  const { NO_COLOR, FORCE_COLOR, TERM } = process.env;
  if (NO_COLOR !== undefined && NO_COLOR !== '') return false;
  if (FORCE_COLOR !== undefined && FORCE_COLOR !== '') return FORCE_COLOR !== '0';
  return process.stdout.isTTY && TERM !== 'dumb';
}

function makePaint(isOn: boolean): Paint {
  const style = (on: number, off: number) => (text: string) => (isOn ? `\u001B[${on}m${text}\u001B[${off}m` : text);
  return {
    bold: style(1, 22),
    dim: style(2, 22),
    underline: style(4, 24),
    red: style(31, 39),
    yellow: style(33, 39),
    blue: style(34, 39),
    green: style(32, 39),
    cyan: style(36, 39),
  };
}
