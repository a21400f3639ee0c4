import type { ArticleReport } from '../../../src/review/report/report.ts';
import { reported } from './reporting.ts';

/** Texts that would run a script, load something or lead astray if any of them were taken for markup. */
export const hostileTexts: readonly string[] = [
  '<script>hit()</script>',
  '</title><script>hit()</script>',
  '</style><script>hit()</script>',
  '--><script>hit()</script><!--',
  ']]><script>hit()</script>',
  '<img src=x onerror=hit()>',
  '"><svg onload=hit()>',
  "' autofocus onfocus=hit() x='",
  '" autofocus tabindex=1 onfocus=hit() x="',
  '<svg><script>hit()</script></svg>',
  '<iframe srcdoc="<script>parent.hit()</script>">',
  '<a href="javascript:hit()">here</a>',
  '[here](javascript:hit())',
  '![x](https://example.org/pixel.png)',
  '<https://example.org/autolink>',
  '`</code><script>hit()</script>`',
  '&lt;script&gt;hit()&lt;/script&gt;',
  '<meta http-equiv=refresh content="0;url=https://example.org">',
  '<base href="https://example.org/">',
  '<form action=https://example.org><button>x',
  '| a | b |',
  '${hit()} {{hit()}} <%= hit() %>',
  '\u202Egnp.exe\u202C \u0000 \u2028 end',
];

/** A report in which a hostile text stands in every place that others write: title, headings, sentences, labels, works, names. */
export function hostileReport(text: string): ArticleReport {
  const escaped = JSON.stringify(text);
  const label = text.replace(/[[\]\s\u0000-\u001f\u2028]/gu, '') || 'x';
  const lines = [
    '---',
    `title: ${escaped}`,
    '---',
    '',
    `# ${text}`,
    '',
    `The keeper wrote that "no ship passed this rock ${text} without a greeting" in his diary.[^3] Undefined.[^${label}]`,
    '',
    `In the survey of 2019, 96 percent said ${text}.[^1] See [@hostile].[^2] And https://example.org/${encodeURIComponent(label)}`,
    '',
    `[^1]: ${text}`,
    '[^2]: doi:10.1000/182',
    '[^3]: doi:10.1000/183',
  ];
  const item = {
    id: 'hostile',
    type: text,
    title: text,
    author: [{ family: text }],
    DOI: '10.1000/"><script>hit()</script>',
  };
  const reason = `the service said ${text}`;
  return reported(lines, {
    name: `${text}.md`,
    address: './article.md',
    items: [item],
    facts: {
      'doi:10.1000/182': {
        notices: [{ kind: 'retraction', doi: text, source: text }],
        publishedAs: text,
      },
      'doi:10.1000/183': { outcome: 'could-not-check', code: 'network', reason },
    },
  });
}
