// What the two commands `npm run demo` and `npm test` begin with on a fresh machine. Needs nothing but a Node of 20 or later
// and npm: it installs what package-lock.json names, and runs everything else on the Node that is pinned there.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = dirname(dirname(fileURLToPath(import.meta.url)));

const binaries = join(root, 'node_modules', '.bin');
const pinnedNode = join(binaries, process.platform === 'win32' ? 'node.cmd' : 'node');

/** Installs the packages when they are missing, or others than package-lock.json names. Ends the process when it cannot. */
export function install() {
  if (!isInstalled()) {
    console.log('Installing packages (npm ci). This is done once and takes about a minute ...');
    // Warnings would be of the Node that runs npm, which is not the one that runs the packages.
    run(
      'npm',
      ['ci', '--no-audit', '--no-fund', '--loglevel=error'],
      'The packages could not be installed: npm says above why.',
    );
  }
  if (spawnSync(pinnedNode, ['--version'], { shell: process.platform === 'win32' }).status !== 0) {
    stop(
      'The Node that this project runs on was not installed: the package "node" needs its install script, and npm did not run it.\n' +
        'Allow it ("npm config get ignore-scripts" must say false), remove node_modules, and run this again.',
    );
  }
}

/** Runs a script of this project on the pinned Node. Ends the process with the message when it fails. */
export function runNode(words, failure) {
  run(pinnedNode, words, failure);
}

/** Runs a script of this project on the pinned Node, and returns its exit code. Its output is this process's. */
export function tryNode(words) {
  return spawn(pinnedNode, words).status ?? 1;
}

/** Runs a script of this project on the pinned Node, and returns its exit code and output. */
export function readNode(words) {
  const { status, stdout } = spawn(pinnedNode, words, ['ignore', 'pipe', 'inherit']);
  return { status: status ?? 1, output: String(stdout) };
}

/** npm keeps a copy of what it has installed; a package that only other systems need is in neither folder. */
function isInstalled() {
  const installed = packagesIn(join(root, 'node_modules', '.package-lock.json'));
  return Object.entries(packagesIn(join(root, 'package-lock.json'))).every(
    ([path, { version, optional }]) => path === '' || optional === true || installed[path]?.version === version,
  );
}

function packagesIn(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).packages : {};
}

function run(command, words, failure) {
  if (spawn(command, words).status !== 0) stop(failure);
}

function spawn(command, words, stdio = 'inherit') {
  return spawnSync(command, words, {
    cwd: root,
    env: { ...process.env, PATH: `${binaries}${delimiter}${process.env.PATH ?? ''}` },
    shell: process.platform === 'win32',
    stdio,
    maxBuffer: 64 * 1024 * 1024,
  });
}

/** Ends the process with a message. */
export function stop(message) {
  console.error(message);
  process.exit(1);
}
