#!/usr/bin/env node
import * as nodeModule from 'node:module';

const OLDEST_NODE = 20;

if (Number.parseInt(process.versions.node, 10) < OLDEST_NODE) {
  process.stderr.write(`citation-review needs Node ${OLDEST_NODE} or later; this is ${process.versions.node}.\n`);
  process.exitCode = 2;
} else {
  // What the program is made of is loaded after this, so that the next run finds it compiled (Node 22.1 and later).
  if ('enableCompileCache' in nodeModule) nodeModule.enableCompileCache();
  void import('./run.lazy.ts').then(({ run }) => run(process.argv.slice(2)));
}
