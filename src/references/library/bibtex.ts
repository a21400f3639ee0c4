import { cleanItem } from '../item.ts';
import { describe, scanBibtex, type ScannedEntry } from './bibtex-scanner.ts';
import { lineAt, type LibraryFormat, type ReadEntry, type ReadLibrary, type ReadProblem } from './library-format.ts';
import type { BibtexEntry } from './readers.lazy.ts';

/** BibTeX and BibLaTeX. */
export const bibtex: LibraryFormat = {
  name: 'BibTeX',
  extension: '.bib',
  isLikely: () => true,
  read,
};

interface ParsedEntry {
  readonly scanned: ScannedEntry;
  readonly parsed: BibtexEntry;
}

async function read(text: string): Promise<ReadLibrary> {
  const { entries: scanned, macros, faults } = scanBibtex(text);
  const problems: ReadProblem[] = faults.map(({ offset, message }) => ({ line: () => lineAt(text, offset), message }));
  const readers = await import('./readers.lazy.ts');
  const parsed: ParsedEntry[] = [];
  for (const entry of scanned) {
    try {
      parsed.push({ scanned: entry, parsed: readers.parseBibtexEntry(macrosOf(entry, macros) + entry.text) });
    } catch (error) {
      const offset = entry.offset + offsetOf(error, entry.text);
      const message = `${describe(entry)} cannot be read from here on, see whether a comma, brace or quote is missing: it was left out.`;
      problems.push({ line: () => lineAt(text, offset), message });
    }
  }
  const { records, failures } = readers.convertBibtexEntries(parsed.map((entry) => entry.parsed));
  const entries: ReadEntry[] = [];
  parsed.forEach(({ scanned: entry }, index) => {
    const line = (): number => lineAt(text, entry.offset);
    for (const field of failures[index] ?? []) {
      problems.push({
        line,
        message: `${describe(entry)} has LaTeX that cannot be read in "${field}": mend it there.`,
      });
    }
    const item = cleanItem(records[index], entry.key);
    if (item !== null) entries.push({ item, line });
    else
      problems.push({ line, message: `${describe(entry)} has no title, author, DOI, ISBN or URL: it was left out.` });
  });
  return { entries, problems };
}

/** The definitions of the `@string` names that an entry uses, on one line so that lines in it stay as they are. */
function macrosOf({ text }: ScannedEntry, macros: ReadonlyMap<string, string>): string {
  if (macros.size === 0) return '';
  const seen = new Set<string>();
  const definitions: string[] = [];
  const find = (from: string): void => {
    for (const [name] of from.matchAll(/[A-Za-z_][\w:+-]*/g)) {
      const key = name.toLowerCase();
      const definition = macros.get(key);
      if (definition === undefined || seen.has(key)) continue;
      // Before its value is searched: many stand for their own name in capital letters.
      seen.add(key);
      find(definition.replace(/^[^=]*=/, ''));
      definitions.push(definition.replace(/\s+/g, ' '));
    }
  };
  find(text);
  return definitions.map((definition) => `${definition} `).join('');
}

/** The offset within the entry of the line that the reader's error names. */
function offsetOf(error: unknown, text: string): number {
  const named = error instanceof Error ? /at line (\d+)/.exec(error.message)?.[1] : undefined;
  let offset = 0;
  for (let line = 1; line < Number(named ?? 1); line += 1) offset = text.indexOf('\n', offset) + 1 || offset;
  return offset;
}
