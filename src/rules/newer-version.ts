import type { IdentifierName } from '../article/article.ts';
import { describeIdentifier } from '../article/identifiers/index.ts';
import type { CheckedWork } from './cited-works.ts';
import { exchanged } from './exchange.ts';
import { quote } from './quote.ts';
import type { Report, Rule } from './rule.ts';

/** A version of a preprint or data set that a newer one has taken the place of. A preprint without a version means the newest. */
export const newerVersion: Rule = {
  id: 'newer-version',
  summary: 'Reports a cited version of a source that has a newer one.',
  defaultSeverity: 'info',
  *check({ article, checkedWorks }) {
    for (const work of checkedWorks()) {
      const missing = missingVersion(work);
      if (missing !== null) yield missing;
      const newer = newerThan(work);
      if (newer === null) continue;
      const name = describeIdentifier(newer);
      yield {
        message: `There is a newer version of ${quote(work.name)}: ${name}. See whether what you cite of it still holds.`,
        range: work.range,
        data: { identifier: { ...work.identifier }, newer: name },
        fixes: () => {
          const edits = exchanged(article, work, newer);
          return edits.length === 0 ? [] : [{ title: `Cite ${name}`, preferred: false, automatic: false, edits }];
        },
      };
    }
  },
};

/** A version that a preprint does not have yet: it was mistyped, or made up. */
function missingVersion({ name, range, identifier, version, standing }: CheckedWork): Report | null {
  const newest = standing.outcome === 'checked' ? standing.facts.newestVersion : undefined;
  if (newest === undefined || version === null || Number(version.slice(1)) <= newest) return null;
  return {
    ownSeverity: 'warning',
    message: `${quote(name)} does not exist: the newest version is v${newest}.`,
    range,
    data: { identifier: { ...identifier }, newest: `v${newest}` },
    fixes: () => [],
  };
}

function newerThan({ identifier, version, standing }: CheckedWork): (IdentifierName & { version?: string }) | null {
  if (standing.outcome !== 'checked') return null;
  const { newestVersion, replacedBy } = standing.facts;
  if (identifier.kind === 'arxiv') {
    const cited = Number(version?.slice(1));
    return newestVersion !== undefined && cited < newestVersion
      ? { ...identifier, version: `v${newestVersion}` }
      : null;
  }
  return replacedBy === undefined || replacedBy === identifier.value ? null : { kind: 'doi', value: replacedBy };
}
