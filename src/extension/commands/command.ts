import type { Session } from '../session.ts';

/** A command of the palette; its title is in package.nls.json. */
export interface Command {
  readonly name: string;
  readonly run: (session: Session, ...given: unknown[]) => Promise<void> | void;
}
