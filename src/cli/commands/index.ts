import type { Command } from '../command.ts';
import { check } from './check.ts';
import { cite } from './cite.ts';
import { fix } from './fix.ts';
import { init } from './init.ts';
import { lsp } from './lsp.ts';
import { report } from './report.ts';
import { search } from './search.ts';

/** Every command, in the order of the help. */
export const commands: readonly Command[] = [check, fix, report, cite, search, init, lsp];
