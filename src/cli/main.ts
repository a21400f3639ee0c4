#!/usr/bin/env node
import * as nodeModule from 'node:module';

// What the program is made of is loaded after this, so that the next run finds it compiled (Node 22.1 and later).
if ('enableCompileCache' in nodeModule) nodeModule.enableCompileCache();
void import('./run.lazy.ts').then(({ run }) => run(process.argv.slice(2)));
