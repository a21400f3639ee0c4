/** Asks the page that shows the editor, through the launcher; see launcher/page-door.ts for the verbs. */
async function ask(verb: string, ...words: string[]): Promise<string> {
  const response = await fetch(pageUrl(), { method: 'POST', body: JSON.stringify({ verb, words }) });
  const value = (await response.json()) as string | null;
  if (!response.ok) throw new Error(value ?? verb);
  return value ?? '';
}

function pageUrl(): string {
  const url = process.env['CITATION_REVIEW_PAGE'];
  if (url === undefined) throw new Error('This launcher shows no page: check `hasPage` first.');
  return url;
}

/** Whether the launcher lends its page; a desktop VS Code has none. */
export const hasPage = process.env['CITATION_REVIEW_PAGE'] !== undefined;

export const page = {
  /** Saves a picture of the whole window as NAME.png. */
  screenshot: (name: string) => ask('screenshot', name),
  press: (key: string) => ask('press', key),
  type: (text: string) => ask('type', text),
  /** Moves the pointer onto the first visible occurrence of the text in the editor. */
  hover: (text: string) => ask('hover', text),
  click: (text: string, selector?: string) => ask('click', text, ...(selector === undefined ? [] : [selector])),
  point: (x: number, y: number) => ask('point', String(x), String(y)),
  read: (selector: string) => ask('read', selector),
};
