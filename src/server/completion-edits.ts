import type { TextEdit as LspEdit } from 'vscode-languageserver/node';
import { reparse, type Edit } from '../article/reparse.ts';
import type { Recipe, TextEdit } from '../edits/edit.ts';
import type { Snapshot } from './snapshot.ts';

/**
 * What a recipe does to the text once a completion is inserted, as edits of the text before it: so that editors apply both
 * in one step, and take both back in one. Null when that cannot be said, because an edit touches the completion itself or
 * the work cannot be had: then the recipe is to be carried out afterwards.
 */
export async function editsBeside(snapshot: Snapshot, completion: Edit, recipe: Recipe): Promise<LspEdit[] | null> {
  const { desk, library } = snapshot;
  const completed = reparse(snapshot.article, completion);
  const { edits } = await desk.carryOut(completed, library, recipe, { asked: false });
  const moved = edits.map((edit) => movedBack(edit, completion, completed.text));
  const apart = moved.filter((edit) => edit !== null);
  return apart.length === 0 || apart.length < moved.length ? null : snapshot.lspEdits(apart);
}

/** An edit of the text after a completion as one of the text before it; null when the two touch. */
function movedBack(edit: TextEdit, { range, text }: Edit, after: string): TextEdit | null {
  const end = range.start + text.length;
  const { range: place, text: added } = edit.range.start === end ? behindLineEnd(edit, after) : edit;
  if (place.end < range.start) return edit;
  if (place.start <= end) return null;
  const shift = range.end - end;
  return { range: { start: place.start + shift, end: place.end + shift }, text: added };
}

/** An insertion before a line end as one behind it that comes to the same text, where there is one. */
function behindLineEnd(edit: TextEdit, text: string): TextEdit {
  const { start, end } = edit.range;
  const lineEnd = /^\r?\n/.exec(text.slice(start, start + 2))?.[0];
  if (start !== end || lineEnd === undefined || !edit.text.startsWith(lineEnd)) return edit;
  const place = start + lineEnd.length;
  return { range: { start: place, end: place }, text: edit.text.slice(lineEnd.length) + lineEnd };
}
