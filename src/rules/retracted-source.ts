import { wasAsked } from '../references/resolution.ts';
import type { CheckedWork } from './cited-works.ts';
import { describeNotice, isPreprint, noticeReports } from './notices.ts';
import { quote } from './quote.ts';
import type { Report, Rule } from './rule.ts';

/**
 * A work that was retracted or withdrawn after it was published. Whether one was could not be found out is said too, but only as
 * information. Nothing is asked here, so what nobody asked about is silent.
 *
 * @see https://www.crossref.org/documentation/retrieve-metadata/retraction-watch/
 */
export const retractedSource: Rule = {
  id: 'retracted-source',
  summary: 'Reports a source that was retracted, and tells when that could not be checked.',
  defaultSeverity: 'error',
  *check(context) {
    const isPublished = (work: CheckedWork): boolean => !isPreprint(work);
    yield* noticeReports(
      context,
      ['retraction'],
      () => true,
      (name, notice) => {
        return `${name} was retracted${describeNotice(notice)}. Do not lean a claim on it.`;
      },
    );
    yield* noticeReports(context, ['withdrawal'], isPublished, (name, notice) => {
      return `${name} was withdrawn${describeNotice(notice)}. Do not lean a claim on it.`;
    });
    for (const work of context.checkedWorks()) {
      // That it is not even known which work it is has been said of it.
      const reason = context.known(work.identifier)?.outcome === 'could-not-check' ? null : whyUnknown(work);
      if (reason !== null) yield unknown(work, reason);
    }
  },
};

/** Why it is not known, or null when it is, or when nobody was asked. */
function whyUnknown({ standing }: CheckedWork): string | null {
  if (standing.outcome === 'could-not-check') return wasAsked(standing) ? standing.reason : null;
  const [first] = standing.unchecked;
  return first !== undefined && (standing.facts.notices ?? []).length === 0 ? first : null;
}

function unknown({ name, range, identifier, standing }: CheckedWork, reason: string): Report {
  const part = standing.outcome === 'checked' ? 'could only be checked in part' : 'could not be checked';
  return {
    severity: 'info',
    message: `Whether ${quote(name)} was retracted ${part}: ${reason}. Try again later.`,
    range,
    data: { identifier: { ...identifier }, notice: null },
    fixes: () => [],
  };
}
