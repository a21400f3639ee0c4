/** Why a sentence needs no source here, in the order in which a reviewer is offered the reasons. */
export const dismissalReasons = [
  { reason: 'common-knowledge', label: 'Common knowledge: its readers know it, or find it anywhere' },
  { reason: 'cited-elsewhere', label: 'Cited elsewhere: the article gives its source in another place' },
  { reason: 'not-a-claim', label: 'Not a claim: it states nothing that could be true or false' },
  { reason: 'irrelevant', label: 'Irrelevant: nothing depends on whether it is true' },
  { reason: 'other', label: 'Another reason, told in a note' },
] as const;

export type DismissalReason = (typeof dismissalReasons)[number]['reason'];

/** A reviewer's decision that a sentence needs no source. */
export interface Dismissal {
  readonly reason: DismissalReason;
  /** What the reviewer wants to say of it. */
  readonly note?: string;
  /** Who decided. */
  readonly by?: string;
  /** The day, as 2026-11-24. */
  readonly on?: string;
}
