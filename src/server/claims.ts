import type { Claim } from '../claims/claims.ts';
import { readySnapshot, refuse, staleMessage } from './answer.ts';
import type { ClaimPlace } from './protocol.ts';
import type { Snapshot } from './snapshot.ts';
import type { Workspace } from './workspace.ts';

/** The document that a place is in, as it was when the place was named. Rejects with a sentence when it has changed since. */
export async function snapshotOf(workspace: Workspace, place: unknown): Promise<Snapshot> {
  if (!isPlace(place)) throw refuse('No claim was named.');
  const snapshot = await readySnapshot(workspace, place.uri);
  if (snapshot.version !== place.version) throw refuse(staleMessage);
  return snapshot;
}

/** The claim at a place. Throws a sentence when there is none. */
export function claimAt(snapshot: Snapshot, place: unknown): Claim {
  const offset = isPlace(place) ? snapshot.offsetAt(place.position) : -1;
  const claim = claimNear(snapshot, offset);
  if (claim === null) throw refuse('No sentence here is in need of a source.');
  return claim;
}

/** The claim without a source, dismissed or not, whose sentence holds the offset (its end included), or null. */
export function claimNear(snapshot: Snapshot, offset: number): Claim | null {
  const { open } = snapshot.review.claims();
  // Where no space stands between sentences, the later one is meant.
  return open.findLast(({ range }) => range.start <= offset && offset <= range.end) ?? null;
}

function isPlace(value: unknown): value is ClaimPlace {
  return typeof value === 'object' && value !== null && 'uri' in value && 'version' in value && 'position' in value;
}
