import { describeIdentifier, identifierUrl } from '../../article/identifiers/index.ts';
import { answer } from '../answer.ts';
import type { Feature } from '../context.ts';

/** Links from DOI, arXiv, ISBN, PMID, PMCID and web addresses. Those of Markdown links are the editor's own. */
export const documentLinks: Feature = {
  capabilities: () => ({ documentLinkProvider: { resolveProvider: false } }),
  register: (context) => {
    context.connection.onDocumentLinks(
      answer(context, 'Document links', null, (snapshot) =>
        snapshot.article.identifiers
          .filter(({ problem, context: place }) => problem === null && place !== 'link')
          .map((identifier) => ({
            range: snapshot.lspRange(identifier.range),
            target: identifierUrl(identifier),
            tooltip: describeIdentifier(identifier),
          })),
      ),
    );
  },
};
