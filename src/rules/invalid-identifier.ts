import type { Fix } from '../edits/edit.ts';
import { quote } from './quote.ts';
import type { Rule } from './rule.ts';

/** Text that is meant as an identifier and cannot be one: a wrong check digit, a prefix without a suffix. */
export const invalidIdentifier: Rule = {
  id: 'invalid-identifier',
  summary: 'Reports a DOI, arXiv ID, ISBN, PMID or web address that cannot be right as written.',
  defaultSeverity: 'warning',
  *check({ article }) {
    for (const { kind, value, raw, range, problem } of article.identifiers) {
      if (problem === null) continue;
      const { message, replacement } = problem;
      yield {
        message: `${quote(raw)} cannot be right: ${message}. Compare it with the work itself.`,
        range,
        data: { kind, value },
        fixes: (): readonly Fix[] => {
          if (replacement === undefined) return [];
          const title = `Replace ${quote(raw)} by ${quote(replacement)}`;
          return [{ title, preferred: true, automatic: false, edits: [{ range, text: replacement }] }];
        },
      };
    }
  },
};
