/**
 * What the server and its own client say to each other beyond the Language Server Protocol. Names and plain data only: the
 * extension imports this file and nothing else of the server.
 */
import type { Position, TextEdit } from 'vscode-languageserver/node';
import type { Recipe } from '../edits/edit.ts';
import type { SentRequest } from '../references/network/network.ts';

/** `initializationOptions`. Everything is optional: any other editor's client works without. */
export interface ServerOptions {
  /** True when the client answers `citationReview/fetch`. */
  readonly canFetch?: boolean;
  /** False for a folder the user does not trust: then nothing contacts the network, and its own config counts little. */
  readonly trusted?: boolean;
  /** Where answers of services are kept; the user's cache folder when left out. */
  readonly cacheFolder?: string;
  /** True when the client has the extension's commands, so that code actions may call them. */
  readonly hasCommands?: boolean;
  /** The settings, for a client that does not answer `workspace/configuration`. */
  readonly settings?: unknown;
}

/** Server to client, a request: send one request, a POST when it has a body; follow no redirect. */
export const fetchRequest = 'citationReview/fetch';

export interface FetchParams {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
}

export type FetchResult =
  | {
      readonly status: number;
      readonly headers: Readonly<Record<string, string>>;
      /** Base64 of the body after decompression. */
      readonly body: string;
    }
  | {
      /** Why there is no answer: the runtime's error code (`ENOTFOUND`), or `refused` / `too-large`. */
      readonly failure: string;
    };

/** Client to server, a notification without parameters: the user now trusts the folder. */
export const trustNotification = 'citationReview/trusted';

/** Server to client, a notification: how far an article has come, after each review. */
export const statusNotification = 'citationReview/status';

export interface StatusParams {
  readonly uri: string;
  readonly version: number;
  /** Different footnote labels in use. */
  readonly markers: number;
  /** Places that use one. */
  readonly references: number;
  /** Labels in use whose definition holds a reference. */
  readonly defined: number;
  /** Sentences that need a source; what was dismissed is left out. */
  readonly claims: number;
  /** Those of them that have one which readers find: its footnote is defined. */
  readonly sourced: number;
  readonly status: 'needs-citations' | 'unresolved' | 'reviewed';
  readonly findings: Readonly<Record<'error' | 'warning' | 'info' | 'hint', number>>;
}

/** Client to server, a request: items of the article's library that hold every word of the query, best first. */
export const searchLibraryRequest = 'citationReview/searchLibrary';

export interface SearchLibraryParams {
  readonly uri: string;
  readonly query: string;
  readonly limit: number;
  /** Where it is to be cited: without a query, what the sentence there names comes first. */
  readonly position?: Position;
}

export interface LibraryChoice {
  readonly id: string;
  readonly title: string;
  /** "Turner et al. 2021". */
  readonly summary: string;
  /** The library file's name. */
  readonly file: string;
}

export interface SearchLibraryResult {
  readonly items: readonly LibraryChoice[];
  /** How many items the library has. */
  readonly total: number;
  /** What could not be read, as sentences. */
  readonly problems: readonly string[];
}

/** Client to server, a request: works that may be the source of a sentence, or that answer to words, likeliest first. */
export const searchRequest = 'citationReview/search';

export interface SearchParams {
  readonly uri: string;
  /** What is searched for; empty = the sentence at the position. */
  readonly query: string;
  readonly position: Position;
  readonly limit: number;
  /** True when services may be asked as well, if the settings allow it. */
  readonly online: boolean;
}

export interface SearchResult {
  readonly choices: readonly SourceChoice[];
  /** Why some service could not be asked: phrases. */
  readonly problems: readonly string[];
}

export interface SourceChoice {
  /** The same for the same work in two answers. */
  readonly key: string;
  /** To be sent back in the task `cite-found`. */
  readonly work: FoundWork;
  /** "Turner et al. 2021". */
  readonly summary: string;
  readonly title: string;
  readonly verdict: 'accepted' | 'possible' | 'unlikely';
  /** Why it may be the one: "same title", "author Bostrom". */
  readonly reasons: readonly string[];
  /** The library file's name or the service's. */
  readonly origin: string;
  /** What is to be known before it is cited: "open access", "retracted". */
  readonly marks: readonly { readonly text: string; readonly isWarning: boolean }[];
  readonly abstract: string | null;
  /** Where it can be looked at, an http(s) address. */
  readonly url: string | null;
}

/** A work that was found: by its key in the library, by an identifier, or as a CSL-JSON item where it has none. */
export type FoundWork =
  | { readonly item: string }
  | { readonly identifier: string }
  | { readonly described: Readonly<Record<string, unknown>> };

/** A change to one document that the server works out. Plain data: it also travels in a code action's `data`. */
export type Task =
  /** Define every missing footnote that has a work in reach. */
  | { readonly kind: 'define-missing' }
  /** Renumber in order of first use. */
  | { readonly kind: 'renumber' }
  /** Apply every fix that may be applied unasked. */
  | { readonly kind: 'fix-all' }
  /** Carry out a fix's recipe. */
  | { readonly kind: 'recipe'; readonly recipe: Recipe }
  /** Cite an item of the library: defines the marker at the position when it is missing, else inserts a new one. */
  | { readonly kind: 'cite-item'; readonly position: Position; readonly item: string }
  /** The same with what a user typed: a DOI, arXiv ID, ISBN, PMID or address. */
  | { readonly kind: 'cite-identifier'; readonly position: Position; readonly identifier: string }
  /** The same with a work that a search found. */
  | { readonly kind: 'cite-found'; readonly position: Position; readonly work: FoundWork };

/** Client to server, a request: the edits of a task. Fails with a sentence when the text changed and places were meant. */
export const editsRequest = 'citationReview/edits';

export interface EditsParams {
  readonly uri: string;
  /** The version that the task's places are of. */
  readonly version: number;
  readonly task: Task;
}

export interface EditsResult {
  /** The version that the edits are for; they must not be applied to another. */
  readonly version: number;
  readonly edits: readonly TextEdit[];
  /** Why some of it could not be done, as sentences. */
  readonly failures: readonly string[];
}

/** Client to server, a request: every reference of the article as one text for another program. */
export const exportRequest = 'citationReview/export';

export interface ExportParams {
  readonly uri: string;
  readonly format: 'bibtex' | 'ris' | 'csl-json';
}

export interface ExportResult {
  readonly text: string;
  readonly count: number;
  /** Identifiers of the article that nothing is known of. */
  readonly missing: readonly string[];
}

/** Client to server, a request: look up every identifier of the article, over the network where the settings allow it. */
export const checkRequest = 'citationReview/checkIdentifiers';

export interface CheckParams {
  readonly uri: string;
}

export interface CheckResult {
  readonly resolved: number;
  readonly notFound: number;
  readonly couldNotCheck: number;
  /** The first reason why something could not be checked, or null. */
  readonly reason: string | null;
}

/** Client to server, a request without parameters: what was asked of which service since the server started. */
export const requestsRequest = 'citationReview/requests';

export interface RequestsResult {
  readonly count: number;
  /** The newest of them, newest first. */
  readonly newest: readonly SentRequest[];
}

/** Client to server, a request without parameters: why a claim may need no source, in the order in which to offer it. */
export const dismissalReasonsRequest = 'citationReview/dismissalReasons';

export interface DismissalChoice {
  readonly reason: string;
  /** "Common knowledge: its readers know it, or find it anywhere". */
  readonly label: string;
}

/** Which claim is meant: the one at this position of this version of the document. */
export interface ClaimPlace {
  readonly uri: string;
  readonly version: number;
  readonly position: Position;
}

/**
 * The server's commands about claims. Arguments of the first: a `ClaimPlace`, a reason and a note; of the second: a `ClaimPlace`;
 * of the third: the document's URI. Each says itself what it could not do.
 */
export const dismissCommand = 'citationReview.server.dismiss';
export const reopenCommand = 'citationReview.server.reopen';
export const cleanLedgerCommand = 'citationReview.server.cleanLedger';

/** The extension's command that asks for the reason of a dismissal. Argument: a `ClaimPlace`. */
export const dismissClaimCommand = 'citationReview.dismissClaim';

/** The extension's command that lets the author go on with a definition. Arguments: the document's URI and a label. */
export const writeDefinitionCommand = 'citationReview.writeDefinition';

/** The server's own command: carries a task out and applies its edits. Arguments: the document's URI and a `Task`. */
export const carryOutCommand = 'citationReview.server.carryOut';

/** The extension's command that lets the user choose a work. Arguments: the document's URI and a position. */
export const insertReferenceCommand = 'citationReview.insertReference';

/** The extension's command that searches for the source of a claim. Arguments: the document's URI and a position. */
export const findSourceCommand = 'citationReview.findSource';

/** The editor's own command that shows what was found. */
export const showProblemsCommand = 'workbench.action.problems.focus';

/** What every diagnostic carries in `data`: the facts of its rule, which `code` names. Small, as each key press sends them all. */
export type DiagnosticData = Readonly<Record<string, unknown>>;
