import { github } from './github.ts';
import { json } from './json.ts';
import { pretty } from './pretty.ts';
import type { Reporter } from './reporter.ts';
import { sarif } from './sarif.ts';

/** The formats of `--format`; the first is the one for people. */
export const reporters: readonly Reporter[] = [pretty, json, sarif, github];
