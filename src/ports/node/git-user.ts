import { execFile } from 'node:child_process';

/** Git answers at once or not at all. */
const patienceMs = 2000;

/** The name that git knows the user by in a folder; null where there is no git or it knows none. Never throws. */
export function gitUser(folder: string): Promise<string | null> {
  return new Promise((resolve) => {
    execFile('git', ['config', 'user.name'], { cwd: folder, timeout: patienceMs }, (error, stdout) => {
      resolve(error === null && stdout.trim() !== '' ? stdout.trim() : null);
    });
  });
}
