import { spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { chromium, type Page } from 'playwright-core';
import { installHost, type BrowserHost } from './install-host.ts';
import { openPageDoor } from './page-door.ts';
import { environmentOf, type EditorRun } from './run.ts';

const viewport = { width: 1280, height: 800 };

const chromiumFlags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/**
 * Runs the suite in VS Code's server, its window shown in a headless Chromium. Returns the exit code that the extension host
 * gives. Ends all that it started, whatever happens.
 *
 * @throws HostMissing when the editor cannot be had; Error with the last console lines when the run does not end in time.
 */
export async function runInBrowser(run: EditorRun): Promise<number> {
  const host = installHost();
  const door = await openPageDoor(run.screenshots);
  const server = startServer(host, run, door.url);
  const browser = await chromium
    .launch({ executablePath: host.chromium, args: chromiumFlags })
    .catch((error: unknown) => {
      stop(server);
      door.close();
      throw error;
    });
  try {
    const port = await portOf(server);
    const page = await browser.newPage({ viewport, colorScheme: 'light' });
    const exit = await awaitExit(page, run.timeout, keepConsole(page));
    door.open(page);
    await page.goto(addressOf(port, run));
    return await exit.code;
  } finally {
    door.close();
    await browser.close();
    stop(server);
  }
}

function startServer(host: BrowserHost, run: EditorRun, door: string): ChildProcess {
  const options = {
    host: '127.0.0.1',
    port: '0',
    'telemetry-level': 'off',
    'server-data-dir': join(run.scratch, 'server'),
    'extensions-dir': join(run.scratch, 'extensions'),
  };
  const flags = [
    '--without-connection-token',
    '--accept-server-license-terms',
    '--enable-smoke-test-driver',
    '--disable-workspace-trust',
  ];
  const words = Object.entries(options).flatMap(([name, value]) => [`--${name}`, value]);
  return spawn(host.node, [host.serverMain, ...words, ...flags], {
    env: { ...process.env, ...environmentOf(run, door) },
    stdio: ['ignore', 'pipe', 'pipe'],
    // A group of its own, so that the extension hosts end with it.
    detached: true,
  });
}

/** Waits for the line in which the server tells its port. */
function portOf(server: ChildProcess): Promise<number> {
  return new Promise((resolve, reject) => {
    let output = '';
    const read = (chunk: Buffer): void => {
      output += chunk.toString();
      const port = /Extension host agent listening on (\d+)/.exec(output)?.[1];
      if (port !== undefined) resolve(Number(port));
    };
    server.stdout?.on('data', read);
    server.stderr?.on('data', read);
    server.once('error', reject);
    server.once('exit', (code) => reject(new Error(`VS Code's server ended with ${String(code)}:\n${output}`)));
    setTimeout(() => reject(new Error(`VS Code's server did not start within 60 s:\n${output}`)), 60_000).unref();
  });
}

function addressOf(port: number, run: EditorRun): string {
  const remote = `vscode-remote://localhost:${port}`;
  const payload = [
    ['extensionDevelopmentPath', `${remote}${run.extension}`],
    ['extensionTestsPath', `${remote}${run.suite}`],
    ['skipWelcome', 'true'],
  ];
  const query = new URLSearchParams({ folder: run.workspace, payload: JSON.stringify(payload) });
  return `http://localhost:${port}/?${query.toString()}`;
}

/** Lends the page the two functions that end a test run. The promise holds the exit code that the extension host gives. */
async function awaitExit(page: Page, timeout: number, lines: readonly string[]): Promise<{ code: Promise<number> }> {
  const { promise, resolve, reject } = Promise.withResolvers<number>();
  const timer = setTimeout(() => {
    const last = lines.slice(-30).join('\n');
    reject(new Error(`The in-editor suite did not end within ${timeout / 1000} s. The editor's last words:\n${last}`));
  }, timeout);
  page.once('crash', () => reject(new Error("The editor's page crashed.")));
  await page.exposeFunction('codeAutomationExit', resolve);
  // The page's console has the same lines.
  await page.exposeFunction('codeAutomationLog', () => undefined);
  return { code: promise.finally(() => clearTimeout(timer)) };
}

/** Keeps what the page's console says, for the message when something goes wrong. */
function keepConsole(page: Page): readonly string[] {
  const lines: string[] = [];
  page.on('console', (message) => lines.push(`${message.type()}: ${message.text()}`));
  page.on('pageerror', (error) => lines.push(`error: ${error.message}`));
  return lines;
}

function stop(server: ChildProcess): void {
  if (server.pid === undefined || server.exitCode !== null) return;
  try {
    process.kill(-server.pid, 'SIGKILL');
  } catch {
    // It has ended by itself meanwhile.
  }
}
