// `npm start`: builds, and opens the example in VS Code with the extension.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { install, root, runNode, stop } from './toolchain.mjs';

install();
runNode(['esbuild.mjs'], 'The build failed.');

const words = [
  `--extensionDevelopmentPath=${root}`,
  join(root, 'examples'),
  join(root, 'examples', 'instrumental-convergence.md'),
];
const { error, status } = spawnSync('code', words, { stdio: 'inherit', shell: process.platform === 'win32' });
if (error !== undefined || status !== 0) {
  stop(
    'VS Code\'s command "code" could not be started. In VS Code, run "Shell Command: Install \'code\' command in PATH", or open\n' +
      `this folder there and press F5. The command is:\n  code ${words.map((word) => JSON.stringify(word)).join(' ')}`,
  );
}
