import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';

const program = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));

/** What a run of the command line came to. */
export interface Outcome {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

interface RunOptions {
  readonly input?: string;
  /** Leaves standard input open behind the input, as an editor does. */
  readonly keepOpen?: boolean;
  readonly env?: NodeJS.ProcessEnv;
}

/** A folder of its own for one test, and the command line in it. It is gone when the test has finished. */
export class Workplace {
  readonly folder: string;

  constructor(folder: string) {
    this.folder = folder;
  }

  path(name: string): string {
    return join(this.folder, name);
  }

  async write(name: string, content: string | Uint8Array): Promise<void> {
    await mkdir(dirname(this.path(name)), { recursive: true });
    await writeFile(this.path(name), content);
  }

  read(name: string): Promise<string> {
    return readFile(this.path(name), 'utf8');
  }

  /** Runs `citation-review` with these arguments. */
  run(args: readonly string[], options: RunOptions = {}) {
    return new Promise<Outcome>((resolve, reject) => {
      const child = spawn(process.execPath, [program, ...args], {
        cwd: this.folder,
        env: { ...process.env, NO_COLOR: '', FORCE_COLOR: '', XDG_CACHE_HOME: this.path('.cache'), ...options.env },
      });
      const out: Buffer[] = [];
      const err: Buffer[] = [];
      child.stdout.on('data', (part: Buffer) => out.push(part));
      child.stderr.on('data', (part: Buffer) => err.push(part));
      child.on('error', reject);
      child.on('close', (code) => {
        resolve({ code, out: Buffer.concat(out).toString(), err: Buffer.concat(err).toString() });
      });
      if (options.keepOpen === true) child.stdin.write(options.input ?? '');
      else child.stdin.end(options.input ?? '');
    });
  }
}

/** A folder that holds these files. */
export async function workplace(files: Readonly<Record<string, string | Uint8Array>>): Promise<Workplace> {
  const made = new Workplace(await mkdtemp(join(tmpdir(), 'citation-review-')));
  onTestFinished(() => rm(made.folder, { recursive: true, force: true }));
  for (const [name, content] of Object.entries(files)) await made.write(name, content);
  return made;
}

/** Lines as the text of a file. */
export function lines(...text: readonly string[]): string {
  return `${text.join('\n')}\n`;
}
