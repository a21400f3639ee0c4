import type { ExportFormat, StyleRequest } from '../../references/format/formatter.ts';
import type { Item } from '../../references/item.ts';

/** What the formatter asks of its worker, one request at a time. */
export type FormatterRequest =
  | { readonly kind: 'format'; readonly items: readonly Item[]; readonly request: StyleRequest }
  | { readonly kind: 'export'; readonly items: readonly Item[]; readonly format: ExportFormat };

/** What the worker answers. */
export type FormatterAnswer = { readonly result: readonly string[] } | { readonly error: string };

/** What the worker is started with. */
export interface FormatterWorkerData {
  /** The folder that holds `styles` and `locales`, as `scripts/build-styles.mjs` wrote them. */
  readonly assets: string;
}
