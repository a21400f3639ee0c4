import { Desk, type DeskOptions } from '../review/desk.ts';
import { folderOf, isInside } from '../review/paths.ts';
import type { Settings } from '../review/settings.ts';

/** The effects that all desks share. */
export type Equipment = Omit<DeskOptions, 'settings' | 'folder'>;

export interface DesksOptions {
  readonly equipment: Equipment;
  /** The settings for a document; `folder` is the workspace folder it stands in. */
  readonly settings: (uri: string, path: string | null, folder: string | null) => Promise<Settings>;
}

/** One desk for every set of documents that have the same settings and workspace folder. */
export class Desks {
  readonly #options: DesksOptions;
  /** By the documents' folder, so that the settings are asked for once. */
  readonly #byFolder = new Map<string, Promise<Desk>>();
  readonly #bySettings = new Map<string, Desk>();
  #folders: readonly string[] = [];

  constructor(options: DesksOptions) {
    this.#options = options;
  }

  /** Takes the workspace's folders, as paths. */
  set folders(folders: readonly string[]) {
    this.#folders = folders;
    this.reset();
  }

  get folders(): readonly string[] {
    return this.#folders;
  }

  /** The desk for a document. */
  of(uri: string, path: string | null): Promise<Desk> {
    const home = path === null ? uri : folderOf(path);
    const known = this.#byFolder.get(home);
    if (known !== undefined) return known;
    const desk = this.#make(uri, path);
    this.#byFolder.set(home, desk);
    desk.catch(() => this.#byFolder.delete(home));
    return desk;
  }

  /** Asks for the settings anew from now on. */
  reset(): void {
    this.#byFolder.clear();
    this.#bySettings.clear();
  }

  /** Has a library file read anew from now on. */
  forget(file: string): void {
    for (const desk of this.#bySettings.values()) desk.forget(file);
  }

  async #make(uri: string, path: string | null): Promise<Desk> {
    const folder = this.#folderOf(path);
    const settings = await this.#options.settings(uri, path, folder);
    const key = JSON.stringify([folder, settings]);
    const desk = this.#bySettings.get(key) ?? new Desk({ ...this.#options.equipment, settings, folder });
    this.#bySettings.set(key, desk);
    return desk;
  }

  /** The innermost workspace folder that holds the file. */
  #folderOf(path: string | null): string | null {
    if (path === null) return this.#folders[0] ?? null;
    const holding = this.#folders.filter((folder) => isInside(path, folder));
    return holding.sort((a, b) => b.length - a.length)[0] ?? null;
  }
}
