import { execFile } from 'node:child_process';
import { dirname } from 'node:path';

/** Git answers at once or not at all. */
const patienceMs = 2000;

/** The name that git knows the user by in a folder; null where there is no git or it knows none. Never throws. */
export function gitUser(folder: string): Promise<string | null> {
  return new Promise((resolve) => {
    // Not started in the folder: on some systems a program of that name there would be taken for git.
    const options = { cwd: dirname(process.execPath), timeout: patienceMs };
    execFile('git', ['-C', folder, 'config', 'user.name'], options, (error, stdout) => {
      resolve(error === null && stdout.trim() !== '' ? stdout.trim() : null);
    });
  });
}
