import type { Identifier } from '../article/article.ts';
import { wasAsked, type Resolution } from '../references/resolution.ts';
import { nameOfSource } from '../references/sources/names.ts';
import { quote } from './quote.ts';
import type { Report, Rule } from './rule.ts';

/**
 * An identifier that the services which give it out do not know. What could not be checked is said too, but only as
 * information: a fault of the network is not one of the article. Nothing is asked here, so what nobody asked about is silent.
 */
export const unresolvedIdentifier: Rule = {
  id: 'unresolved-identifier',
  summary: 'Reports an identifier that does not exist, and tells when it could not be checked.',
  defaultSeverity: 'warning',
  *check({ article, known }) {
    for (const identifier of article.identifiers) {
      if (identifier.problem !== null) continue;
      const found = judge(identifier, known(identifier));
      if (found === null) continue;
      const { kind, value, range } = identifier;
      yield { ...found, range, data: { kind, value }, fixes: () => [] };
    }
  },
};

function judge({ raw }: Identifier, answer: Resolution | null): Pick<Report, 'message' | 'severity'> | null {
  if (answer === null || answer.outcome === 'resolved') return null;
  if (answer.outcome === 'not-found') {
    const when = answer.retrievedAt.slice(0, 10);
    return {
      message: `${quote(raw)} does not exist, said ${nameOfSource(answer.source)} on ${when}. Compare it with the work itself.`,
    };
  }
  if (!wasAsked(answer)) return null;
  return { severity: 'info', message: `${quote(raw)} could not be checked: ${answer.reason}. Try again later.` };
}
