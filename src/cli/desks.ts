import { dirname, join, resolve } from 'node:path';
import { cacheFolder, createNodeCache } from '../ports/node/cache.ts';
import { systemClock } from '../ports/node/clock.ts';
import { keyInEnvironment } from '../ports/node/keys.ts';
import { offlineHttp } from '../ports/offline.ts';
import { findConfig, loadConfig, mergeSettings, type GivenSettings } from '../review/config.ts';
import { Desk } from '../review/desk.ts';
import { LOCK_NAME } from '../review/lockfile.ts';
import type { LoadedLedger } from '../review/ledgers.ts';
import type { LoadedLibrary } from '../review/libraries.ts';
import { defaultSettings, type Settings } from '../review/settings.ts';
import { nameOf, type Input } from './input.ts';
import { messageOf } from '../ports/error-message.ts';
import { createLateFormatter, createLateHttp, createListedFiles } from './run-ports.ts';
import type { Terminal } from './terminal.ts';
import { printable, withStop } from './text.ts';

export interface DesksOptions {
  /** The working folder. */
  readonly folder: string;
  /** As given on the command line: relative to the working folder. */
  readonly library?: readonly string[] | undefined;
  /** The config file that was asked for; without it, the nearest one upwards of each article counts. */
  readonly config?: string | undefined;
  /** `off` = nothing leaves the machine; `on` = what is asked may, whatever the config says; else the config decides. */
  readonly network?: 'off' | 'on' | undefined;
  readonly style?: string | undefined;
  /** True when nothing but the lockfile counts. */
  readonly isFrozen?: boolean;
  /** What is done with articles whose config has faults, beside telling of them: nothing is written by guesses. */
  readonly faultyConfig?: 'report' | 'refuse' | undefined;
}

/** What a service says is part of the answer; how it was asked interests nobody here. */
const ignore = (): void => undefined;

const networkModes = { off: 'off', on: 'automatic' } as const;

/** The desks of one run: one per config file, all with one cache, formatter and network. */
export class Desks {
  readonly files = createListedFiles();
  readonly #options: DesksOptions;
  readonly #terminal: Terminal;
  readonly #byConfig = new Map<string | null, Promise<Desk>>();
  readonly #byFolder = new Map<string, Promise<string | null>>();
  readonly #formatter = createLateFormatter(join(__dirname, 'formatter.js'));
  readonly #cache = createNodeCache(cacheFolder());
  readonly #told = new Set<string>();
  readonly #problems = new Set<string>();

  constructor(options: DesksOptions, terminal: Terminal) {
    this.#options = options;
    this.#terminal = terminal;
  }

  /** What kept the run from doing all that was asked: one sentence each. */
  get problems(): readonly string[] {
    return [...this.#problems];
  }

  /** Every desk that was opened. */
  opened(): Promise<readonly Desk[]> {
    return Promise.all(this.#byConfig.values());
  }

  /** The desk for the articles of a folder (absolute). */
  async at(folder: string): Promise<Desk> {
    const config = await this.#configOf(folder);
    const desk = this.#byConfig.get(config) ?? this.#open(config);
    this.#byConfig.set(config, desk);
    return desk;
  }

  /** Tells of the faults of libraries. A library that was asked for and has nothing to give is a problem of the run. */
  reportLibrary({ library, problems }: LoadedLibrary, desk: Desk): void {
    for (const { file, line, message } of problems) {
      const text = this.#placed(file, line, message);
      const isUseless = desk.settings.library.includes(file) && !library.entries.some((entry) => entry.file === file);
      if (isUseless) this.complain(text);
      else this.tell(text);
    }
  }

  /** Tells of the faults of a ledger, each a problem of the run: what was dismissed cannot be told. */
  reportLedger({ path, problems }: LoadedLedger): void {
    for (const { line, message } of problems) if (path !== null) this.complain(this.#placed(path, line, message));
  }

  /** Tells of something that keeps the run from doing all that was asked, once. */
  complain(message: string): void {
    this.#problems.add(message);
    this.tell(message);
  }

  /** Tells of an error that kept one file from being worked on. */
  complainOf(input: Input, error: unknown): void {
    const reason = messageOf(error);
    const isSaid = this.#problems.has(reason) || reason.includes(input.name);
    this.complain(isSaid ? reason : `${input.name} could not be reviewed: ${withStop(reason)}`);
  }

  close(): Promise<void> {
    return this.#formatter.close();
  }

  #configOf(folder: string): Promise<string | null> {
    const { config, folder: workingFolder } = this.#options;
    if (config !== undefined) return Promise.resolve(resolve(workingFolder, config));
    const found = this.#byFolder.get(folder) ?? findConfig(folder, this.files);
    this.#byFolder.set(folder, found);
    return found;
  }

  async #open(config: string | null): Promise<Desk> {
    const { folder, network } = this.#options;
    return new Desk({
      settings: this.#settings(config === null ? {} : await this.#read(config)),
      folder: config === null ? folder : dirname(config),
      files: this.files,
      http: network === 'off' ? offlineHttp : createLateHttp(),
      cache: this.#cache,
      clock: systemClock,
      log: { info: ignore, warn: ignore },
      formatter: this.#formatter,
      offlineReason: this.#whyOffline(),
      isFrozen: this.#options.isFrozen,
      keyOf: keyInEnvironment,
    });
  }

  #whyOffline(): string | undefined {
    const { isFrozen = false, network } = this.#options;
    if (isFrozen) return `it is not in ${LOCK_NAME}, and --frozen was given`;
    return network === 'off' ? '--offline was given' : undefined;
  }

  /** A faulty config that was asked for is no basis to go on from; of one that was found, what is sound counts. */
  async #read(path: string): Promise<GivenSettings> {
    const isChosen = this.#options.config !== undefined;
    const { settings, problems } = await loadConfig(path, this.files, isChosen ? 'chosen' : 'discovered');
    const texts = problems.map(({ line, message }) => this.#placed(path, line, message));
    for (const text of texts) this.complain(text);
    if (isChosen && texts.length > 0) throw new Error(texts[0]);
    if (this.#options.faultyConfig !== 'refuse' || texts.length === 0) return settings;
    const refusal = `Nothing is written by a faulty config: mend ${nameOf(path, this.#options.folder)} first.`;
    this.complain(refusal);
    throw new Error(refusal);
  }

  #placed(file: string, line: number | null, message: string): string {
    if (message.includes(file)) return message;
    const name = nameOf(file, this.#options.folder);
    return `${line === null ? `${name}:` : `${name}:${line}`} ${message}`;
  }

  /** What the command line says counts more than what the config says. */
  #settings(config: GivenSettings): Settings {
    const { folder, library = [], network, style } = this.#options;
    const settings = mergeSettings(defaultSettings, config);
    return {
      ...settings,
      library: [...library.map((file) => resolve(folder, file)), ...settings.library],
      style: style === undefined ? settings.style : style.endsWith('.csl') ? resolve(folder, style) : style,
      network: network === undefined ? settings.network : networkModes[network],
    };
  }

  /** Tells of something once. */
  tell(message: string): void {
    if (this.#told.has(message)) return;
    this.#told.add(message);
    this.#terminal.note(printable(message));
  }
}
