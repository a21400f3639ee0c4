import { cleanItem } from '../item.ts';
import { lineAt, type LibraryFormat, type ReadEntry, type ReadLibrary, type ReadProblem } from './library-format.ts';

/** RIS, as reference managers and publishers export it. */
export const ris: LibraryFormat = {
  name: 'RIS',
  extension: '.ris',
  isLikely: () => true,
  read,
};

interface RisRecord {
  readonly offset: number;
  readonly lines: string[];
  closed: boolean;
}

const TAG = /^([A-Z][A-Z0-9]) {1,2}- ?(.*)$/;

async function read(text: string): Promise<ReadLibrary> {
  const records = splitRecords(text);
  if (records.length === 0 && text.trim() !== '') {
    return { entries: [], problems: [{ line: () => null, message: 'The file has no RIS record ("TY  - …").' }] };
  }
  const readers = await import('./readers.lazy.ts');
  const entries: ReadEntry[] = [];
  const problems: ReadProblem[] = [];
  records.forEach((record, index) => {
    const line = (): number => lineAt(text, record.offset);
    const name = `Record ${String(index + 1)}`;
    if (!record.closed)
      problems.push({ line, message: `${name} has no end ("ER  - "): add it. What it has was read.` });
    try {
      const item = cleanItem(readers.parseRisRecord(record.lines.join('\n')));
      if (item !== null) entries.push({ item, line });
      else problems.push({ line, message: `${name} has no title, author, DOI, ISBN or URL: it was left out.` });
    } catch {
      problems.push({ line, message: `${name} cannot be read: it was left out.` });
    }
  });
  return { entries, problems };
}

/** The records, each from its `TY` line to its `ER` line or the next record, with one line per tag. */
function splitRecords(text: string): readonly RisRecord[] {
  const records: RisRecord[] = [];
  let offset = 0;
  for (const line of text.split('\n')) {
    const [, tag, value = ''] = TAG.exec(line.trim()) ?? [];
    const open = records.at(-1);
    if (tag === 'TY') records.push({ offset, lines: [`TY  - ${value.trim()}`], closed: false });
    else if (open !== undefined && !open.closed) addLine(open, tag, tag === undefined ? line : value);
    offset += line.length + 1;
  }
  return records;
}

/** A line without a tag continues the value before. Spaces are collapsed: two and a hyphen would read as a tag. */
function addLine(record: RisRecord, tag: string | undefined, written: string): void {
  const value = written.replace(/\s+/g, ' ').trim();
  if (tag === 'ER') record.closed = true;
  else if (tag !== undefined) record.lines.push(`${tag}  - ${value}`);
  else if (value !== '') record.lines.push(`${record.lines.pop() ?? ''} ${value}`);
}
