import { mkdirSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { Page } from 'playwright-core';

/** What the suite may ask of the page that shows the editor: the verb and its words, as JSON in a POST. */
export interface PageRequest {
  readonly verb: string;
  readonly words: readonly string[];
}

type Verb = (page: Page, words: readonly string[], screenshots: string) => Promise<unknown>;

const verbs: Readonly<Record<string, Verb>> = {
  /** Saves a picture of the whole window as NAME.png. */
  screenshot: (page, [name = 'screenshot'], folder) => page.screenshot({ path: join(folder, `${name}.png`) }),
  /** Presses a key, such as `Control+Period`. */
  press: (page, [key = 'Escape']) => page.keyboard.press(key),
  type: (page, [text = '']) => page.keyboard.type(text, { delay: 20 }),
  /** Moves the pointer onto the middle of the first visible text that matches, in the editor unless a selector says where. */
  hover: async (page, [text = '', selector = '.view-lines']) =>
    page.locator(selector).getByText(text).filter({ visible: true }).first().hover(),
  click: async (page, [text = '', selector = 'body']) =>
    page.locator(selector).getByText(text).filter({ visible: true }).first().click(),
  /** Moves the pointer to a point of the window. */
  point: (page, [x = '0', y = '0']) => page.mouse.move(Number(x), Number(y)),
  /** The visible text of the first element that a CSS selector finds, once it is there. */
  read: (page, [selector = 'body']) =>
    page.locator(selector).filter({ visible: true }).first().innerText({ timeout: 10_000 }),
};

export interface PageDoor {
  readonly url: string;
  /** Lets requests through to the page; before, they are refused. */
  open(page: Page): void;
  close(): void;
}

/** Opens a door on loopback through which the suite, inside the extension host, reaches the page. */
export async function openPageDoor(screenshots: string): Promise<PageDoor> {
  mkdirSync(screenshots, { recursive: true });
  let page: Page | null = null;
  const server = createServer((request, response) => {
    const answer = (status: number, value: unknown): void => {
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(value ?? null));
    };
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const { verb, words } = JSON.parse(Buffer.concat(chunks).toString()) as PageRequest;
      const act = verbs[verb];
      if (page === null || act === undefined) return answer(400, `The page cannot ${verb} now.`);
      act(page, words, screenshots).then(
        (value) => answer(200, typeof value === 'string' ? value : null),
        (error: unknown) => answer(500, String(error)),
      );
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    open: (opened) => {
      page = opened;
    },
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
