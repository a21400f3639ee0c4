import { works, type Work } from '../works.ts';

/** What a service answers. */
export interface Answer {
  readonly status: number;
  readonly type: string;
  readonly body: string;
  readonly location?: string;
}

/** What a service is asked: a path (decoded, without the service's name), its query, and what was posted, if anything. */
export interface Question {
  readonly path: string;
  readonly query: URLSearchParams;
  readonly body: string;
  /** The address of the server, for redirects from one service to another. */
  readonly base: string;
}

/** A service: its answer to a question, in the form that the real one gives it. */
export type Respond = (question: Question) => Answer;

export function json(value: unknown, type = 'application/json'): Answer {
  return { status: 200, type, body: JSON.stringify(value) };
}

export function page(title: string): string {
  return `<!DOCTYPE html>\n<html lang="en"><head><title>${title}</title></head><body><h1>${title}</h1></body></html>`;
}

/** `2012-05` as CSL has it. */
export function dateParts(issued: string): object {
  return { 'date-parts': [issued.split('-').map(Number)] };
}

/** The works whose title has every word of the text, or whose title's words all stand in it, as a search finds them. */
export function worksWith(text: string): readonly Work[] {
  const words = longWords(text);
  return works.filter(({ title }) => {
    const own = longWords(title);
    const isIn = (some: readonly string[], all: readonly string[]): boolean => some.every((one) => all.includes(one));
    return words.length > 0 && (isIn(words, own) || isIn(own, words));
  });
}

function longWords(text: string): readonly string[] {
  const words = text.toLowerCase().split(/[^a-z0-9]+/);
  return words.filter((word) => word.length > 3);
}
