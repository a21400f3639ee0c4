import type { IdentifierName } from '../article/article.ts';
import { resolutionKey } from '../references/resolution.ts';
import { messageOf } from '../ports/error-message.ts';
import type { Library } from '../references/library/library.ts';
import type { Enquiries } from '../review/enquiries.ts';
import { citedIdentifiers } from '../rules/cited-works.ts';
import type { ServerContext } from './context.ts';
import { withProgress } from './progress.ts';
import type { CheckResult } from './protocol.ts';
import type { Snapshot } from './snapshot.ts';

/** The text must have rested so long before the cache is read for identifiers that were typed. */
const recallRestMs = 300;
/** And so long before services are asked unasked. */
const networkRestMs = 1500;
/** At most so many identifiers of one article are looked up unasked. */
const maxUnasked = 200;

/**
 * Keeps what is known of the open articles' identifiers up to date: from the cache for each new snapshot, and over the
 * network once the text rests, where the user chose `automatic`.
 */
export function keepLookedUp(context: ServerContext): void {
  const timers = new Map<string, NodeJS.Timeout>();
  /** The identifiers that were last looked up for a document, so that the same are not looked up with every key. */
  const done = new Map<string, string>();
  const start = (snapshot: Snapshot): void => {
    const names = unknownIn(snapshot);
    const key = names.map(resolutionKey).join(' ');
    if (done.get(snapshot.uri) === key) return;
    done.set(snapshot.uri, key);
    lookUp(context, snapshot, names).catch((error: unknown) => {
      context.log.warn(`The identifiers of ${snapshot.uri} could not be looked up: ${messageOf(error)}`);
    });
  };
  context.workspace.listen((uri, snapshot) => {
    clearTimeout(timers.get(uri));
    timers.delete(uri);
    if (snapshot === null) done.delete(uri);
    else
      timers.set(
        uri,
        setTimeout(() => start(snapshot), done.has(uri) ? restFor(snapshot) : 0),
      );
  });
}

function restFor({ desk }: Snapshot): number {
  return desk.settings.network === 'automatic' ? networkRestMs : recallRestMs;
}

async function lookUp(context: ServerContext, snapshot: Snapshot, names: readonly IdentifierName[]): Promise<void> {
  if (names.length === 0) return;
  if (await snapshot.desk.enquiries.recall(names, snapshot.library)) context.workspace.renew(snapshot.uri);
  if (snapshot.desk.settings.network !== 'automatic') return;
  const unknown = unknownIn(snapshot).slice(0, maxUnasked);
  if (unknown.length > 0)
    await resolveAll(context, snapshot, unknown, { asked: false, signal: new AbortController().signal });
}

/** Looks up every identifier of an article because the user asked for it, and reviews the article anew. */
export async function checkIdentifiers(
  context: ServerContext,
  snapshot: Snapshot,
  signal: AbortSignal,
): Promise<CheckResult> {
  return resolveAll(context, snapshot, namesIn(snapshot), { asked: true, signal });
}

async function resolveAll(
  context: ServerContext,
  { uri, desk, library }: Snapshot,
  names: readonly IdentifierName[],
  { asked, signal }: { readonly asked: boolean; readonly signal: AbortSignal },
): Promise<CheckResult> {
  const { resolved, notFound, unchecked } = await withProgress(
    context,
    `Looking up ${names.length} identifiers`,
    signal,
    (both) => desk.enquiries.lookUp(names, library, { asked, signal: both }),
  );
  context.workspace.renew(uri);
  return { resolved, notFound, couldNotCheck: unchecked.length, reason: unchecked[0]?.reason ?? null };
}

/**
 * The different works that an article cites. Plain web addresses are left out unless pages may be asked for: nobody else knows
 * of them.
 */
function namesIn({ article, desk, library }: Snapshot): readonly IdentifierName[] {
  const { enabled = false } = desk.settings.services.page ?? {};
  return citedIdentifiers(article, library).filter(({ kind }) => kind !== 'url' || enabled);
}

function unknownIn(snapshot: Snapshot): readonly IdentifierName[] {
  const { desk, library } = snapshot;
  return namesIn(snapshot).filter((name) => !isKnown(desk.enquiries, name, library));
}

/** True when nothing would be learnt by asking: what is too old would. */
function isKnown(enquiries: Enquiries, name: IdentifierName, library: Library): boolean {
  const known = enquiries.known(name, library);
  if (known === null || (known.outcome === 'resolved' && known.stale)) return false;
  if (name.kind === 'url') {
    const link = enquiries.link(name.value);
    return link !== null && !('stale' in link && link.stale);
  }
  const standing = enquiries.standing(name, library);
  return standing !== null && !(standing.outcome === 'checked' && standing.stale);
}
