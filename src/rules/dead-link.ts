import type { Identifier } from '../article/article.ts';
import type { Fix } from '../edits/edit.ts';
import { quote } from './quote.ts';
import type { Rule, RuleContext } from './rule.ts';

/**
 * A web address whose page is gone: its server has said so twice, at least a week apart, and nothing else in between. An address
 * in an archive is not asked for.
 */
export const deadLink: Rule = {
  id: 'dead-link',
  summary: 'Reports a web address whose page is gone.',
  defaultSeverity: 'warning',
  *check(context) {
    for (const identifier of context.article.identifiers) {
      if (identifier.kind !== 'url' || identifier.problem !== null) continue;
      const state = context.link(identifier.value);
      if (state?.outcome !== 'dead') continue;
      const since = state.goneSince?.slice(0, 10) ?? null;
      yield {
        message: `The page ${quote(identifier.raw)} is gone (${state.status}), at least since ${String(since)}. Cite an archived copy, or another source.`,
        range: identifier.range,
        data: { url: identifier.value, status: state.status, goneSince: since },
        fixes: () => fixesFor(identifier, context),
      };
    }
  },
};

/** The address of an archived copy holds that of the page, which so stays readable: only what stands before it is added. */
function fixesFor({ value, raw, range }: Identifier, { archived }: RuleContext): readonly Fix[] {
  const copy = archived(value);
  if (copy === null) return [];
  const edits = copy.url.endsWith(raw)
    ? [{ range: { start: range.start, end: range.start }, text: copy.url.slice(0, -raw.length) }]
    : [{ range, text: copy.url.replace(/[()<>]/g, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`) }];
  return [{ title: `Link to the archived copy of ${copy.date}`, preferred: true, automatic: false, edits }];
}
