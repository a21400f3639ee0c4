import type { Markup } from '../formatter.ts';
import type { Segment } from '../marked-text.ts';
import { writeHtml } from './html.ts';
import { writeMarkdown } from './markdown.ts';
import { writeText } from './plain.ts';

/** How each markup is written; another is added by one line. */
export const writers: Readonly<Record<Markup, (segments: readonly Segment[]) => string>> = {
  markdown: writeMarkdown,
  text: writeText,
  html: writeHtml,
};
