import { authorMismatch } from './author-mismatch.ts';
import { bareIdentifier } from './bare-identifier.ts';
import { conflictingFootnote } from './conflicting-footnote.ts';
import { correctedSource } from './corrected-source.ts';
import { datedStatement } from './dated-statement.ts';
import { deadLink } from './dead-link.ts';
import { duplicateFootnote } from './duplicate-footnote.ts';
import { duplicateReference } from './duplicate-reference.ts';
import { emptyFootnote } from './empty-footnote.ts';
import { expressionOfConcern } from './expression-of-concern.ts';
import { footnoteOrder } from './footnote-order.ts';
import { footnotePlacement } from './footnote-placement.ts';
import { invalidIdentifier } from './invalid-identifier.ts';
import { newerVersion } from './newer-version.ts';
import { peacockWording } from './peacock-wording.ts';
import { placeholderFootnote } from './placeholder-footnote.ts';
import { retractedSource } from './retracted-source.ts';
import { reviewOverdue } from './review-overdue.ts';
import type { Rule } from './rule.ts';
import { staleDismissal } from './stale-dismissal.ts';
import { supersededPreprint } from './superseded-preprint.ts';
import { titleMismatch } from './title-mismatch.ts';
import { uncitedParagraph } from './uncited-paragraph.ts';
import { undefinedFootnote } from './undefined-footnote.ts';
import { unresolvedIdentifier } from './unresolved-identifier.ts';
import { unsourcedClaim } from './unsourced-claim.ts';
import { unusedFootnote } from './unused-footnote.ts';
import { venueMismatch } from './venue-mismatch.ts';
import { withdrawnPreprint } from './withdrawn-preprint.ts';
import { wrongIdentifier } from './wrong-identifier.ts';
import { yearMismatch } from './year-mismatch.ts';

/** Every rule, in the order in which settings and documentation show them: what readers miss most comes first. */
export const rules: readonly Rule[] = [
  undefinedFootnote,
  unsourcedClaim,
  uncitedParagraph,
  placeholderFootnote,
  emptyFootnote,
  unusedFootnote,
  duplicateFootnote,
  duplicateReference,
  conflictingFootnote,
  footnoteOrder,
  footnotePlacement,
  bareIdentifier,
  invalidIdentifier,
  unresolvedIdentifier,
  wrongIdentifier,
  authorMismatch,
  yearMismatch,
  titleMismatch,
  venueMismatch,
  retractedSource,
  expressionOfConcern,
  withdrawnPreprint,
  correctedSource,
  supersededPreprint,
  newerVersion,
  deadLink,
  datedStatement,
  reviewOverdue,
  staleDismissal,
  peacockWording,
];
