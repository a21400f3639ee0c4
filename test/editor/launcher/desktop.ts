import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { downloadAndUnzipVSCode, runTests, SilentReporter, TestRunFailedError } from '@vscode/test-electron';
import { environmentOf, HostMissing, type EditorRun } from './run.ts';

const downloads = { host: 'update.code.visualstudio.com', port: 443 };

/**
 * Runs the suite in a desktop VS Code, downloaded on the first use. On a Linux without a display it runs under Xvfb. Returns
 * the exit code.
 *
 * @throws HostMissing when VS Code cannot be downloaded, or has no display to open on.
 */
export async function runOnDesktop(run: EditorRun): Promise<number> {
  const vscodeExecutablePath = await downloadVSCode(run.downloads);
  const display = await openDisplay();
  try {
    return await runTests({
      vscodeExecutablePath,
      extensionDevelopmentPath: run.extension,
      extensionTestsPath: run.suite,
      extensionTestsEnv: { ...environmentOf(run, null), ...display.env },
      launchArgs: [
        run.workspace,
        '--disable-extensions',
        '--disable-workspace-trust',
        '--skip-welcome',
        ...['--user-data-dir', join(run.scratch, 'user')],
        ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      ],
    });
  } catch (error) {
    // So it tells of failed tests; the suite has written which.
    if (error instanceof TestRunFailedError) return error.code ?? 1;
    throw error;
  } finally {
    display.close();
  }
}

async function downloadVSCode(cachePath: string): Promise<string> {
  if (!hasDownload(cachePath) && !(await canDownload())) throw new HostMissing('VS Code cannot be downloaded here.');
  try {
    return await downloadAndUnzipVSCode({ cachePath, reporter: new SilentReporter() });
  } catch (error) {
    throw new HostMissing(`VS Code could not be downloaded: ${error instanceof Error ? error.message : String(error)}`);
  }
}

function hasDownload(folder: string): boolean {
  return existsSync(folder) && readdirSync(folder).some((name) => name.startsWith('vscode-'));
}

/** Whether a connection can be made at all, so that a machine without one is known in seconds. */
function canDownload(): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(downloads);
    const settle = (can: boolean) => (): void => {
      socket.destroy();
      resolve(can);
    };
    socket.setTimeout(5_000, settle(false));
    socket.once('connect', settle(true));
    socket.once('error', settle(false));
  });
}

interface Display {
  readonly env: Record<string, string>;
  close(): void;
}

/** The display that is there, or one of Xvfb's. */
async function openDisplay(): Promise<Display> {
  const hasDisplay = process.platform !== 'linux' || Boolean(process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY']);
  if (hasDisplay) return { env: {}, close: () => undefined };
  if (spawnSync('Xvfb', ['-help']).error !== undefined)
    throw new HostMissing('There is no display, and no Xvfb to lend one.');
  const server = spawn('Xvfb', ['-displayfd', '1', '-screen', '0', '1280x800x24'], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  return { env: { DISPLAY: `:${await firstLine(server)}` }, close: () => server.kill() };
}

function firstLine(server: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    server.stdout?.once('data', (chunk: Buffer) => resolve(chunk.toString().trim()));
    server.once('exit', () => reject(new HostMissing('Xvfb did not start.')));
  });
}
