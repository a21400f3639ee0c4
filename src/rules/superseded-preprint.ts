import type { Article } from '../article/article.ts';
import { definitionAt } from '../article/lookup.ts';
import type { Fix } from '../edits/edit.ts';
import { citedIdentifiers, type CheckedWork } from './cited-works.ts';
import { exchanged } from './exchange.ts';
import { marker, quote } from './quote.ts';
import type { Rule, RuleContext } from './rule.ts';

/** A preprint of which a published version exists that the article does not cite. */
export const supersededPreprint: Rule = {
  id: 'superseded-preprint',
  summary: 'Reports a preprint that was published since.',
  defaultSeverity: 'info',
  *check(context) {
    let cited: ReadonlySet<string> | null = null;
    for (const work of context.checkedWorks()) {
      const doi = publishedVersion(work);
      if (doi === null) continue;
      cited ??= citedDois(context);
      if (cited.has(doi)) continue;
      yield {
        message: `The preprint ${quote(work.name)} was published as doi:${doi}. Cite that version, unless you mean the preprint.`,
        range: work.range,
        data: { identifier: { ...work.identifier }, published: doi },
        fixes: () => fixesFor(context.article, work, doi),
      };
    }
  },
};

function publishedVersion({ identifier, standing }: CheckedWork): string | null {
  if (standing.outcome !== 'checked') return null;
  const { publishedAs = null } = standing.facts;
  return publishedAs === identifier.value || publishedAs?.startsWith('10.48550/') === true ? null : publishedAs;
}

function citedDois({ article, library }: RuleContext): ReadonlySet<string> {
  const names = citedIdentifiers(article, library);
  return new Set(names.flatMap(({ kind, value }) => (kind === 'doi' ? [value] : [])));
}

/** In a footnote the whole reference is exchanged, as title and year may differ; elsewhere the identifier alone. */
function fixesFor(article: Article, work: CheckedWork, doi: string): readonly Fix[] {
  const base = { preferred: false, automatic: false };
  const published = { kind: 'doi', value: doi } as const;
  const definition = definitionAt(article, work.range.start);
  if (definition !== null) {
    const { label } = definition;
    const title = `Replace the reference of ${marker(label)} by that of the published version`;
    return [{ ...base, title, recipe: { kind: 'replace-definition', label, work: { identifier: published } } }];
  }
  const edits = exchanged(article, work, published);
  return edits.length === 0 ? [] : [{ ...base, title: `Cite the published version: doi:${doi}`, edits }];
}
