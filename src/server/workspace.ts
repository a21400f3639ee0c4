import type { TextDocumentContentChangeEvent, TextDocumentItem } from 'vscode-languageserver/node';
import type { Log } from '../ports/ports.ts';
import type { LoadedLedger } from '../review/ledgers.ts';
import { messageOf } from '../ports/error-message.ts';
import type { Desks } from './desks.ts';
import { applyChanges, readText, type DocumentText } from './document-text.ts';
import { Snapshot, type Place } from './snapshot.ts';
import { pathOf } from './uris.ts';

interface OpenDocument {
  text: DocumentText;
  place: Place | null;
  snapshot: Snapshot | null;
  /** Counts the loads of its place, so that a slow old one does not overwrite a new one. */
  loads: number;
  /** Ends when the newest load has ended. */
  settled: Promise<void>;
}

/** Told of each new snapshot, and with null when a document was closed. */
export type Listener = (uri: string, snapshot: Snapshot | null) => void;

/** The open documents: their texts, kept in step with the client, and with whom they are reviewed. */
export class Workspace {
  readonly #documents = new Map<string, OpenDocument>();
  readonly #listeners: Listener[] = [];
  readonly #desks: Desks;
  readonly #log: Log;
  readonly #say: (message: string) => void;
  /** What was last said of each ledger. */
  readonly #said = new Map<string, string>();

  /** `say` shows the user a sentence. */
  constructor(desks: Desks, log: Log, say: (message: string) => void) {
    this.#desks = desks;
    this.#log = log;
    this.#say = say;
  }

  /** Calls the listener from now on. */
  listen(listener: Listener): void {
    this.#listeners.push(listener);
  }

  /** The current snapshot, or null for a document that is not open, not ready yet or cannot be read. */
  current(uri: string): Snapshot | null {
    return this.#documents.get(uri)?.snapshot ?? null;
  }

  /** The current snapshots of all open documents. */
  all(): readonly Snapshot[] {
    return [...this.#documents.values()].flatMap(({ snapshot }) => (snapshot === null ? [] : [snapshot]));
  }

  /** The current snapshot once settings and library are loaded, or null as for `current`. */
  async ready(uri: string): Promise<Snapshot | null> {
    const document = this.#documents.get(uri);
    // A load that was overtaken by a newer one ends without a snapshot.
    for (let load = 0; document !== undefined && load !== document.loads;) {
      load = document.loads;
      await document.settled;
    }
    return this.current(uri);
  }

  open({ uri, languageId, version, text }: TextDocumentItem): void {
    const document: OpenDocument = {
      text: readText({ uri, path: pathOf(uri), languageId, version }, text, this.#log),
      place: null,
      snapshot: null,
      loads: 0,
      settled: Promise.resolve(),
    };
    this.#documents.set(uri, document);
    if (document.text.content.article === null) this.#setAside(document);
    this.#load(document);
  }

  change(uri: string, version: number, changes: readonly TextDocumentContentChangeEvent[]): void {
    const document = this.#documents.get(uri);
    if (document === undefined) return;
    const before = document.text;
    document.text = applyChanges(before, version, changes, this.#log);
    if (document.text.content.article === null && before.content.article !== null) this.#setAside(document);
    this.#update(document);
    if (mayNameOtherLibraries(before, document.text)) this.#load(document);
  }

  close(uri: string): void {
    if (this.#documents.delete(uri)) this.#tell(uri, null);
  }

  /** Loads settings, libraries and ledgers anew for the documents that meet the condition. */
  reload(isMeant: (snapshot: Snapshot | null) => boolean = () => true): void {
    for (const document of this.#documents.values()) if (isMeant(document.snapshot)) this.#load(document);
  }

  /** Loads anew what belongs to the article at this path. */
  reloadAt(path: string): void {
    this.reload((snapshot) => snapshot?.text.path === path);
  }

  /** Reviews a document anew because something was learnt of its identifiers. */
  renew(uri: string): void {
    const document = this.#documents.get(uri);
    if (document !== undefined) this.#update(document);
  }

  #load(document: OpenDocument): void {
    document.loads += 1;
    const load = document.loads;
    document.settled = this.#place(document)
      .then((place) => {
        if (document.loads !== load || place === null) return;
        document.place = place;
        this.#update(document);
      })
      .catch((error: unknown) => {
        this.#log.warn(`${document.text.uri} has no settings or library: ${messageOf(error)}`);
      });
  }

  async #place({ text }: OpenDocument): Promise<Place | null> {
    const { uri, path } = text;
    const { article } = text.content;
    const desk = await this.#desks.of(uri, path);
    if (article === null) return null;
    const [loaded, ledger] = await Promise.all([desk.library(path, article.frontMatter), desk.ledger(path)]);
    this.#sayOnce(ledger);
    return { desk, loaded, ledger };
  }

  /** Says what is wrong with a ledger, once for each fault: what it dismissed may be back. */
  #sayOnce({ path, problems }: LoadedLedger): void {
    if (path === null) return;
    const [first, ...others] = problems;
    const more = others.length === 0 ? '' : ` (and ${others.length} more)`;
    const message = first === undefined ? '' : `${path}, line ${first.line}: ${first.message}${more}`;
    if (message !== '' && this.#said.get(path) !== message) this.#say(message);
    this.#said.set(path, message);
  }

  /** A text that cannot be read must not end the server, and must not look as if it had no faults. */
  #setAside({ text: { uri } }: OpenDocument): void {
    const name = decodeURIComponent(uri.slice(uri.lastIndexOf('/') + 1));
    this.#say(`Citation Review cannot read "${name}" as it is, and will try again when it changes.`);
    this.#tell(uri, null);
  }

  #update(document: OpenDocument): void {
    const { text, place } = document;
    if (this.#documents.get(text.uri) !== document) return;
    const { article } = text.content;
    document.snapshot = article === null || place === null ? null : new Snapshot(text, article, place);
    if (article !== null && place === null) return;
    this.#tell(text.uri, document.snapshot);
  }

  #tell(uri: string, snapshot: Snapshot | null): void {
    for (const listener of this.#listeners) {
      try {
        listener(uri, snapshot);
      } catch (error) {
        this.#log.warn(`${uri} could not be reviewed: ${messageOf(error)}`);
      }
    }
  }
}

/** True when the front matter may ask for other library files than before. It stands in the first chunk, if anywhere. */
function mayNameOtherLibraries({ content: { article: before } }: DocumentText, { content }: DocumentText): boolean {
  const { article } = content;
  if (before === null || article === null) return before !== article;
  if (before.chunks[0]?.chunk === article.chunks[0]?.chunk) return false;
  return before.frontMatter.bibliography.join('\n') !== article.frontMatter.bibliography.join('\n');
}
