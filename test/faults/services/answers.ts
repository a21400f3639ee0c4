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

/** The works whose title has every word of the text, as a search finds them. */
export function worksWith(text: string): readonly Work[] {
  const words = text
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word.length > 3);
  return works.filter(({ title }) => words.length > 0 && words.every((word) => title.toLowerCase().includes(word)));
}
