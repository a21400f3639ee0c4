import { dirname, join, resolve } from 'node:path';
import { cacheFolder, createNodeCache } from '../ports/node/cache.ts';
import { systemClock } from '../ports/node/clock.ts';
import { createNodeFiles } from '../ports/node/files.ts';
import { createWorkerFormatter } from '../ports/node/formatter.ts';
import { createNodeHttp } from '../ports/node/http.ts';
import { offlineHttp } from '../ports/offline.ts';
import type { LibraryProblem } from '../references/library/library.ts';
import { findConfig, loadConfig, mergeSettings } from '../review/config.ts';
import { Desk } from '../review/desk.ts';
import { defaultSettings, type Settings } from '../review/settings.ts';
import { nameOf } from './input.ts';
import type { Terminal } from './terminal.ts';
import { printable } from './text.ts';

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
}

const networkModes = { off: 'off', on: 'automatic' } as const;

/** The desks of one run: one per config file, all with one cache, formatter and network. */
export class Desks {
  readonly files = createNodeFiles();
  readonly #options: DesksOptions;
  readonly #terminal: Terminal;
  readonly #byConfig = new Map<string | null, Promise<Desk>>();
  readonly #byFolder = new Map<string, Promise<string | null>>();
  readonly #formatter = createWorkerFormatter(join(__dirname, 'formatter.js'));
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

  /** The desk for the articles of a folder (absolute). */
  async at(folder: string): Promise<Desk> {
    const config = await this.#configOf(folder);
    const desk = this.#byConfig.get(config) ?? this.#open(config);
    this.#byConfig.set(config, desk);
    return desk;
  }

  /** Tells of a fault in a library. It is a problem of the run when the library was asked for and cannot be read at all. */
  reportLibrary({ file, line, message }: LibraryProblem, desk: Desk): void {
    const name = nameOf(file, this.#options.folder);
    const place = line === null ? `${name}:` : `${name}:${line}`;
    const text = message.includes(file) ? message : `${place} ${message}`;
    if (line === null && desk.settings.library.includes(file)) this.complain(text);
    else this.tell(text);
  }

  /** Tells of something that keeps the run from doing all that was asked, once. */
  complain(message: string): void {
    this.#problems.add(message);
    this.tell(message);
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
      http: network === 'off' ? offlineHttp : createNodeHttp(),
      cache: this.#cache,
      clock: systemClock,
      log: { info: () => undefined, warn: (message) => this.tell(message) },
      formatter: this.#formatter,
    });
  }

  async #read(path: string): Promise<Partial<Settings>> {
    const { config, folder } = this.#options;
    const { settings, problems } = await loadConfig(path, this.files, config === undefined ? 'discovered' : 'chosen');
    for (const { line, message } of problems) this.complain(`${nameOf(path, folder)}:${line} ${message}`);
    return settings;
  }

  /** What the command line says counts more than what the config says. */
  #settings(config: Partial<Settings>): Settings {
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
