import { carryOut } from './carry-out.ts';
import { cleanLedger } from './clean-ledger.ts';
import type { ServerCommand } from './command.ts';
import { dismiss } from './dismiss.ts';
import { reopen } from './reopen.ts';

/** Every command that the server executes. A command is one file and one line here. */
export const serverCommands: readonly ServerCommand[] = [carryOut, dismiss, reopen, cleanLedger];
