/** The item types of CSL 1.0.2. */
const CSL_TYPES = new Set(
  (
    'article article-journal article-magazine article-newspaper bill book broadcast chapter classic collection dataset ' +
    'document entry entry-dictionary entry-encyclopedia event figure graphic hearing interview legal_case legislation ' +
    'manuscript map motion_picture musical_score pamphlet paper-conference patent performance periodical ' +
    'personal_communication post post-weblog regulation report review review-book software song speech standard thesis ' +
    'treaty webpage'
  ).split(' '),
);

/** What Crossref and other services call them. */
const OTHER_NAMES: ReadonlyMap<string, string> = new Map([
  ['book-chapter', 'chapter'],
  ['book-part', 'chapter'],
  ['book-section', 'chapter'],
  ['book-series', 'book'],
  ['book-set', 'book'],
  ['conference-paper', 'paper-conference'],
  ['database', 'dataset'],
  ['dissertation', 'thesis'],
  ['edited-book', 'book'],
  ['journal', 'periodical'],
  ['journal-article', 'article-journal'],
  ['monograph', 'book'],
  ['peer-review', 'review'],
  ['posted-content', 'article'],
  ['preprint', 'article'],
  ['proceedings', 'book'],
  ['proceedings-article', 'paper-conference'],
  ['reference-book', 'book'],
  ['reference-entry', 'entry'],
  ['report-component', 'report'],
  ['report-series', 'report'],
]);

/** The CSL type for what a record calls itself; `document` when it says nothing known. */
export function cleanType(raw: unknown): string {
  if (typeof raw !== 'string') return 'document';
  const type = raw.trim().toLowerCase();
  return CSL_TYPES.has(type) ? type : (OTHER_NAMES.get(type) ?? 'document');
}
