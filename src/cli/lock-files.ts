import type { Desk } from '../review/desk.ts';
import type { LoadedLock } from '../review/locked-cache.ts';
import type { Lock, LockedWork } from '../review/lockfile.ts';
import { summarize } from '../references/summarize.ts';
import { identifierKey } from '../references/resolution.ts';
import { citedIdentifiers } from '../rules/cited-works.ts';
import { messageOf } from '../ports/error-message.ts';
import type { Desks } from './desks.ts';
import { nameOf } from './input.ts';
import type { FileReview } from './review-file.ts';
import type { Terminal } from './terminal.ts';
import { count, printable } from './text.ts';

/** Of each desk, the keys of all works that its reviewed articles cite, and of those of which nothing is known. */
export type CitedKeys = Map<Desk, { readonly keys: Set<string>; readonly unknown: Set<string> }>;

/** Notes what a reviewed article cites. */
export function noteCited(cited: CitedKeys, { article, desk, library }: FileReview): void {
  const { keys, unknown } = cited.get(desk) ?? { keys: new Set(), unknown: new Set() };
  for (const identifier of citedIdentifiers(article, library)) {
    keys.add(identifierKey(identifier));
    const isUnknown = identifier.kind !== 'url' && desk.enquiries.known(identifier, library) === null;
    if (isUnknown) unknown.add(identifierKey(identifier));
    const subject = desk.enquiries.subjectOf(identifier, library);
    if (subject !== null) keys.add(identifierKey(subject));
  }
  cited.set(desk, { keys, unknown });
}

/** Writes the lockfile of each desk, and tells what is different from before. What cannot be written is a problem of the run. */
export async function updateLocks(cited: CitedKeys, desks: Desks, terminal: Terminal): Promise<void> {
  for (const [desk, { keys }] of cited) {
    try {
      const { path, before, after } = await desk.lock.update([...keys]);
      for (const line of differences(before, after, nameOf(path, terminal.folder))) terminal.note(printable(line));
    } catch (error) {
      desks.complain(messageOf(error));
    }
  }
}

/** Tells of lockfiles that are missing or faulty, without which nothing can be played back, and of what a sound one lacks. */
export async function reportLocks(cited: CitedKeys, desks: Desks, terminal: Terminal): Promise<void> {
  for (const [desk, { keys, unknown }] of cited) {
    const lock = await desk.lock.load();
    if (lock === null) continue;
    const name = nameOf(lock.path, terminal.folder);
    for (const fault of faultsOf(lock, terminal)) desks.complain(fault);
    const isMissing = lock.bytes === null && lock.problems.length === 0;
    const old = oldestOf(lock.works, keys);
    if (old !== null) desks.tell(`${name}: the oldest answer is of ${old}; renew it by check --update.`);
    if (isMissing && keys.size > 0) desks.complain(`There is no ${name}: make it by check --update.`);
    else if (unknown.size > 0) {
      const [first] = unknown;
      desks.tell(
        `${name} does not have ${count(unknown.size, 'identifier')}, such as ${String(first)}: renew it by check --update.`,
      );
    }
  }
}

/** Tells of faulty lockfiles: what they say is not counted. */
export async function tellLockFaults(cited: CitedKeys, desks: Desks, terminal: Terminal): Promise<void> {
  for (const desk of cited.keys()) {
    const lock = await desk.lock.load();
    if (lock !== null) for (const fault of faultsOf(lock, terminal)) desks.tell(fault);
  }
}

function faultsOf({ path, problems }: LoadedLock, { folder }: Terminal): readonly string[] {
  return problems.map(({ line, message }) => `${nameOf(path, folder)}:${line} ${message}`);
}

const monthMs = 30 * 24 * 60 * 60 * 1000;

/** The day of the oldest answer about these works, when that is more than a month ago; else null. */
function oldestOf(works: Lock, keys: ReadonlySet<string>): string | null {
  const days = [...keys].flatMap((key) => {
    const work = works.get(key);
    return [work?.resolution?.at, work?.standing?.at].flatMap((at) => at ?? []);
  });
  const [oldest] = days.sort();
  return oldest !== undefined && Date.now() - Date.parse(oldest) > monthMs ? oldest.slice(0, 10) : null;
}

function differences(before: Lock, after: Lock, name: string): readonly string[] {
  const lines = [...after].flatMap(([key, work]) => {
    const old = before.get(key);
    if (old === undefined) return [`+ ${key}  ${describe(work)}`];
    const changes = changesOf(old, work);
    return changes.length === 0 ? [] : [`~ ${key}  ${changes.join('; ')}`];
  });
  const same = after.size - lines.length;
  return [...lines, `${name}: ${count(after.size, 'identifier')}, ${same} as before.`];
}

function describe({ resolution, standing }: LockedWork): string {
  const known = resolution?.value;
  const work =
    known === undefined ? 'standing only' : known.outcome === 'resolved' ? summarize(known.item) : 'does not exist';
  const notices = noticesOf(standing);
  return notices === '' ? work : `${work}; ${notices}`;
}

function changesOf(old: LockedWork, now: LockedWork): readonly string[] {
  const [described, notices] = [describe({ ...now, standing: null }), noticesOf(now.standing)];
  return [
    ...(describe({ ...old, standing: null }) === described ? [] : [`now ${described}`]),
    ...(titleOf(old) === titleOf(now) ? [] : [`now titled "${titleOf(now)}"`]),
    ...(noticesOf(old.standing) === notices ? [] : [notices === '' ? 'without notices now' : `now ${notices}`]),
  ];
}

function titleOf({ resolution }: LockedWork): string {
  return resolution?.value.outcome === 'resolved' ? (resolution.value.item.title ?? '') : '';
}

function noticesOf(standing: LockedWork['standing']): string {
  const notices = standing?.value.facts.notices ?? [];
  return notices
    .map(({ kind, date }) => kind.replaceAll('-', ' ') + (date === undefined ? '' : ` of ${date}`))
    .join(', ');
}
