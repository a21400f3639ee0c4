import { SymbolKind, type DocumentSymbol, type SymbolInformation } from 'vscode-languageserver/node';
import type { FootnoteDefinition } from '../../article/article.ts';
import { answer } from '../answer.ts';
import type { Feature } from '../context.ts';
import { shorten } from '../markdown.ts';
import type { Snapshot } from '../snapshot.ts';

/** The name under which definitions stand in the outline. */
const parentName = 'Footnotes';

/** The footnote definitions, under one parent. Headings are left to the editor's own Markdown support. */
export const documentSymbols: Feature = {
  capabilities: () => ({ documentSymbolProvider: { label: 'Citation Review' } }),
  register: (context) => {
    const { nestedSymbols } = context.client;
    context.connection.onDocumentSymbol(
      answer<{ textDocument: { uri: string } }, DocumentSymbol[] | SymbolInformation[] | null>(
        context,
        'The outline',
        null,
        (snapshot) => (nestedSymbols ? nested(snapshot) : flat(snapshot)),
      ),
    );
  },
};

function nested(snapshot: Snapshot): DocumentSymbol[] {
  const { definitions } = snapshot.article;
  const [first] = definitions;
  const last = definitions.at(-1);
  if (first === undefined || last === undefined) return [];
  const range = snapshot.lspRange({ start: first.range.start, end: last.range.end });
  const selectionRange = snapshot.lspRange(headOf(first));
  const children = definitions.map((definition) => symbolOf(definition, snapshot));
  return [{ name: parentName, kind: SymbolKind.Namespace, range, selectionRange, children }];
}

function symbolOf(definition: FootnoteDefinition, snapshot: Snapshot): DocumentSymbol {
  return {
    name: `[^${definition.label}]`,
    detail: shorten(snapshot.slice(definition.contentRange), 80),
    kind: SymbolKind.Constant,
    range: snapshot.lspRange(definition.range),
    selectionRange: snapshot.lspRange(headOf(definition)),
  };
}

/** A definition as one entry of a flat list, for the outline of simple clients and for the workspace's symbols. */
export function flat(snapshot: Snapshot): SymbolInformation[] {
  return snapshot.article.definitions.map((definition) => ({
    name: `[^${definition.label}] ${shorten(snapshot.slice(definition.contentRange), 60)}`.trim(),
    kind: SymbolKind.Constant,
    containerName: parentName,
    location: { uri: snapshot.uri, range: snapshot.lspRange(definition.range) },
  }));
}

function headOf({ range, labelRange }: FootnoteDefinition): { start: number; end: number } {
  return { start: range.start, end: labelRange.end + 1 };
}
