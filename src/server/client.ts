import type { InitializeParams } from 'vscode-languageserver/node';
import type { ServerOptions } from './protocol.ts';

/** What the client lets the server do about something that can be switched on while it runs. */
export interface Switching {
  /** Announce it later. */
  readonly registers: boolean;
  /** Have it asked for anew. */
  readonly refreshes: boolean;
}

/** What the client at the other end can do, read once from its `initialize` request. */
export interface Client {
  readonly options: ServerOptions;
  /** Answers `workspace/configuration`. */
  readonly hasConfiguration: boolean;
  readonly watchesConfiguration: boolean;
  readonly watchesFiles: boolean;
  readonly workspaceFolders: boolean;
  /** Asks for diagnostics instead of being sent them. */
  readonly pullsDiagnostics: boolean;
  readonly refreshesDiagnostics: boolean;
  readonly relatedInformation: boolean;
  readonly diagnosticTags: boolean;
  readonly codeDescriptions: boolean;
  readonly diagnosticData: boolean;
  /** Reads Markdown in hovers. */
  readonly markdownHover: boolean;
  readonly markdownCompletion: boolean;
  /** Asks for a code action's edit only when it is chosen. */
  readonly resolvesActions: boolean;
  /** Fetches additional edits of a completion item when it is looked at. */
  readonly resolvesCompletionEdits: boolean;
  readonly documentChanges: boolean;
  readonly nestedSymbols: boolean;
  readonly workDoneProgress: boolean;
  readonly collapsedText: boolean;
  readonly codeLens: Switching;
  readonly inlayHints: Switching;
  readonly semanticTokens: Switching;
}

/** Reads the client's capabilities; what it does not mention it cannot do. */
export function readClient({ capabilities, initializationOptions }: InitializeParams): Client {
  const { textDocument, window, workspace } = capabilities;
  const diagnostics = textDocument?.publishDiagnostics;
  const pull = textDocument?.diagnostic;
  const item = textDocument?.completion?.completionItem;
  return {
    options: readOptions(initializationOptions),
    hasConfiguration: workspace?.configuration === true,
    watchesConfiguration: workspace?.didChangeConfiguration?.dynamicRegistration === true,
    watchesFiles: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    workspaceFolders: workspace?.workspaceFolders === true,
    pullsDiagnostics: pull !== undefined,
    refreshesDiagnostics: workspace?.diagnostics?.refreshSupport === true,
    relatedInformation: (diagnostics?.relatedInformation ?? pull?.relatedInformation) === true,
    diagnosticTags: (diagnostics?.tagSupport ?? pull?.tagSupport) !== undefined,
    codeDescriptions: (diagnostics?.codeDescriptionSupport ?? pull?.codeDescriptionSupport) === true,
    diagnosticData: (diagnostics?.dataSupport ?? pull?.dataSupport) === true,
    markdownHover: textDocument?.hover?.contentFormat?.includes('markdown') === true,
    markdownCompletion: item?.documentationFormat?.includes('markdown') === true,
    resolvesActions: textDocument?.codeAction?.resolveSupport?.properties.includes('edit') === true,
    resolvesCompletionEdits: item?.resolveSupport?.properties.includes('additionalTextEdits') === true,
    documentChanges: workspace?.workspaceEdit?.documentChanges === true,
    nestedSymbols: textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport === true,
    workDoneProgress: window?.workDoneProgress === true,
    collapsedText: textDocument?.foldingRange?.foldingRange?.collapsedText === true,
    codeLens: switching(textDocument?.codeLens, workspace?.codeLens),
    inlayHints: switching(textDocument?.inlayHint, workspace?.inlayHint),
    semanticTokens: switching(textDocument?.semanticTokens, workspace?.semanticTokens),
  };
}

function switching(
  feature: { readonly dynamicRegistration?: boolean | undefined } | undefined,
  workspace: { readonly refreshSupport?: boolean | undefined } | undefined,
): Switching {
  return { registers: feature?.dynamicRegistration === true, refreshes: workspace?.refreshSupport === true };
}

function readOptions(value: unknown): ServerOptions {
  if (typeof value !== 'object' || value === null) return {};
  const { canFetch, trusted, cacheFolder, hasCommands, settings } = value as Record<string, unknown>;
  return {
    canFetch: canFetch === true,
    trusted: trusted !== false,
    hasCommands: hasCommands === true,
    ...(typeof cacheFolder === 'string' && cacheFolder !== '' ? { cacheFolder } : {}),
    ...(settings === undefined ? {} : { settings }),
  };
}
