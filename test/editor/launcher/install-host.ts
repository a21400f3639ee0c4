import { spawnSync } from 'node:child_process';
import { chmodSync, closeSync, existsSync, mkdirSync, openSync, readdirSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { HostMissing } from './run.ts';

const version = '4.139.1';
const codeServer = `code-server@${version}`;
const debianPackages = ['chromium', 'libkrb5-dev'];

export interface BrowserHost {
  /** The Node that VS Code's server runs on. */
  readonly node: string;
  /** VS Code's server inside code-server. */
  readonly serverMain: string;
  readonly chromium: string;
}

/**
 * The VS Code server of the npm package code-server and a Chromium to show it in. Installs both on the first use (about two
 * minutes and 620 MB, in the user's cache folder); Chromium only where that is Debian's and we are root.
 *
 * @throws HostMissing when one of them cannot be had.
 */
export function installHost(): BrowserHost {
  const folder = join(cacheFolder(), 'citation-review', 'editor-host', version);
  const isInstalled = hasCodeServer(folder);
  if (findChromium() === null || !isInstalled) installDebianPackages();
  const chromium = findChromium();
  if (chromium === null) {
    throw new HostMissing(
      `There is no Chromium on this machine. Install it (on Debian: apt-get install ${debianPackages.join(' ')}), or name one in CHROMIUM.`,
    );
  }
  if (!isInstalled) installCodeServer(folder);
  return { node: nodeIn(folder), serverMain: serverMainIn(folder), chromium };
}

function nodeIn(folder: string): string {
  return join(folder, 'node_modules', '.bin', 'node');
}

function serverMainIn(folder: string): string {
  return join(folder, 'node_modules', 'code-server', 'lib', 'vscode', 'out', 'server-main.js');
}

/** The file that says that the install came to its end, so that a broken one is done again. */
const completed = 'installed';

function hasCodeServer(folder: string): boolean {
  return existsSync(join(folder, completed)) && existsSync(nodeIn(folder)) && existsSync(serverMainIn(folder));
}

function cacheFolder(): string {
  const chosen = process.env['XDG_CACHE_HOME'];
  return chosen === undefined || chosen === '' ? join(homedir(), '.cache') : chosen;
}

function findChromium(): string | null {
  const chosen = process.env['CHROMIUM'];
  const places = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
  return [...(chosen === undefined ? [] : [chosen]), ...places].find((file) => existsSync(file)) ?? null;
}

/** Where we may; what is missing afterwards is told by those who need it. */
function installDebianPackages(): void {
  const isThere = findChromium() !== null && existsSync('/usr/include/gssapi/gssapi.h');
  const mayInstall = process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
  if (isThere || !mayInstall) return;
  console.error(`Installing ${debianPackages.join(' and ')} for the in-editor tests (once) ...`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  for (const words of [['update'], ['install', '-y', '--no-install-recommends', ...debianPackages]]) {
    spawnSync('apt-get', ['-q', ...words], { env, stdio: ['ignore', 2, 2] });
  }
}

/**
 * code-server brings compiled modules, so install scripts must run, and on the Node that will run it. They are run in a second
 * step: npm leaves some commands of packages without the right to be executed, which those scripts call.
 */
function installCodeServer(folder: string): void {
  console.error(`Installing code-server ${version} for the in-editor tests (once, some minutes) in ${folder}`);
  mkdirSync(folder, { recursive: true });
  const manifest = { private: true, allowScripts: { node: true, 'code-server': true, argon2: true } };
  writeFileSync(join(folder, 'package.json'), JSON.stringify(manifest, null, 2));
  const logFile = join(folder, 'install.log');
  const log = openSync(logFile, 'w');
  const npm = (...words: readonly string[]): void => runNpm(words, folder, log, logFile);
  npm('install', '--foreground-scripts', '--no-audit', '--no-fund', 'node@24');
  npm('install', '--ignore-scripts', '--no-audit', '--no-fund', codeServer);
  const commands = join(folder, 'node_modules', '.bin');
  for (const name of readdirSync(commands)) chmodSync(join(commands, name), 0o755);
  npm('rebuild', '--foreground-scripts');
  writeFileSync(join(folder, completed), '');
  closeSync(log);
}

function runNpm(words: readonly string[], folder: string, log: number, logFile: string): void {
  const path = `${join(folder, 'node_modules', '.bin')}:${process.env['PATH'] ?? ''}`;
  const env = { ...process.env, PATH: path };
  const { status } = spawnSync('npm', words, { cwd: folder, env, stdio: ['ignore', log, log], timeout: 15 * 60_000 });
  if (status === 0) return;
  throw new HostMissing(
    `npm could not install ${codeServer}: see ${logFile}. It needs a C++ compiler and, on Debian, the package libkrb5-dev.`,
  );
}
