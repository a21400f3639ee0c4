import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { HostMissing } from './run.ts';

const version = '4.139.1';
const packages = { 'code-server': version, node: '24' };
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
  const chromium = findChromium() ?? installChromium();
  const folder = join(cacheFolder(), 'citation-review', 'editor-host', version);
  const modules = join(folder, 'node_modules');
  const host = {
    node: join(modules, '.bin', 'node'),
    serverMain: join(modules, 'code-server', 'lib', 'vscode', 'out', 'server-main.js'),
    chromium,
  };
  // npm writes its own lock file last, so a broken install is done again.
  const isInstalled = [host.node, host.serverMain, join(modules, '.package-lock.json')].every((file) =>
    existsSync(file),
  );
  if (!isInstalled) installCodeServer(folder);
  if (!existsSync(host.serverMain))
    throw new HostMissing(`code-server ${version} was installed without ${host.serverMain}.`);
  return host;
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

function installChromium(): string {
  const mend = `Install Chromium (on Debian: apt-get install ${debianPackages.join(' ')}), or name one in CHROMIUM.`;
  if (process.platform !== 'linux' || process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) {
    throw new HostMissing(`There is no Chromium on this machine. ${mend}`);
  }
  console.error(`Installing ${debianPackages.join(' and ')} for the in-editor tests (once) ...`);
  const isDone =
    attempt('apt-get', ['update', '-q']) &&
    attempt('apt-get', ['install', '-y', '-q', '--no-install-recommends', ...debianPackages]);
  const chromium = isDone ? findChromium() : null;
  if (chromium === null) throw new HostMissing(`Chromium could not be installed. ${mend}`);
  return chromium;
}

/** code-server brings a compiled module, so its install scripts must run, and on the Node that will run it. */
function installCodeServer(folder: string): void {
  console.error(`Installing code-server ${version} for the in-editor tests (once, about two minutes) in ${folder}`);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), `${JSON.stringify({ private: true })}\n`);
  for (const name of ['node', 'code-server'] as const) {
    const wanted = `${name}@${packages[name]}`;
    if (!attempt('npm', ['install', '--foreground-scripts', '--no-audit', '--no-fund', wanted], folder)) {
      throw new HostMissing(
        `npm could not install ${wanted} in ${folder}. Its own words are above; it needs a C++ compiler and libkrb5-dev.`,
      );
    }
  }
}

function attempt(command: string, words: readonly string[], folder?: string): boolean {
  const path = `${folder === undefined ? '' : `${join(folder, 'node_modules', '.bin')}:`}${process.env['PATH'] ?? ''}`;
  const { status } = spawnSync(command, words, {
    ...(folder === undefined ? {} : { cwd: folder }),
    env: { ...process.env, PATH: path, DEBIAN_FRONTEND: 'noninteractive' },
    stdio: ['ignore', 2, 2],
    timeout: 10 * 60_000,
  });
  return status === 0;
}
