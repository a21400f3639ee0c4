import { createHash } from 'node:crypto';
import { messageOf } from '../../ports/error-message.ts';
import { formats, type ReportFormat } from '../../review/report/formats.ts';
import { reportOf, type ArticleReport } from '../../review/report/report.ts';
import type { Command, ExitCode } from '../command.ts';
import { Desks } from '../desks.ts';
import { findFiles } from '../find-files.ts';
import { askingOptions, deskOptions, generalOptions, networkOf, parseOptions, requireFiles } from '../options.ts';
import type { Options } from '../options.ts';
import { addressFrom, reportFile, sign, standardOutput } from '../report-file.ts';
import { openArticle, reviewArticle, type FileReview } from '../review-file.ts';
import type { Terminal } from '../terminal.ts';
import { count } from '../text.ts';

const options = {
  format: {
    type: 'string',
    choices: formats.map(({ name }) => name),
    description: 'How it is written: html (the default) or markdown (the default for an --output that ends in .md).',
  },
  output: { type: 'string', short: 'o', value: 'FILE', description: 'The file to write, in place of standard output.' },
  ...deskOptions,
  ...askingOptions,
  'stdin-filename': { type: 'string', value: 'NAME', description: 'The name that standard input is taken to have.' },
} as const satisfies Options;

export const report: Command = {
  name: 'report',
  summary: 'Write a report for editors: status, coverage by section, references, open findings.',
  operands: 'FILES|FOLDERS|GLOBS|-',
  options,
  details: [
    'The HTML is one file without scripts, for the screen and for paper. Its links lead from where it stands to the lines of the articles.',
    'An --output that is there already is only replaced when it is a report.',
    'Nothing leaves your machine unless you give --online, or the file given by --config sets "network" to "automatic".',
    'Exit code: 0 = the report was written, whatever it says, 2 = wrong usage, or a file that cannot be read or written.',
  ],
  run,
};

async function run(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const { values, operands } = parseOptions(args, { ...options, ...generalOptions });
  const { output, library, config, frozen = false } = values;
  const found = await findFiles(requireFiles(operands), terminal.folder, values['stdin-filename']);
  const target = output === undefined ? standardOutput(terminal) : await reportFile(output, terminal);
  const network = frozen ? 'off' : networkOf(values);
  const desks = new Desks({ folder: terminal.folder, library, config, network, isFrozen: frozen }, terminal);
  for (const problem of found.problems) desks.complain(problem);
  const articles: ArticleReport[] = [];
  let date = '';
  try {
    for (const [index, input] of found.inputs.entries()) {
      terminal.progress(`Reviewing ${input.name} (${index + 1} of ${count(found.inputs.length, 'file')})`);
      try {
        const review = await reviewArticle(await openArticle(input, desks));
        articles.push(reportOn(review, target.folder));
        date = review.desk.today();
      } catch (error) {
        desks.complainOf(input, error);
      }
    }
    if (articles.length === 0) return 2;
    const { problems } = desks;
    await target.write(formatFor(values.format, output).write({ date, articles, problems }, { sign, digest }));
    return problems.length > 0 ? 2 : 0;
  } catch (error) {
    desks.complain(messageOf(error));
    return 2;
  } finally {
    terminal.progress('');
    await desks.close();
  }
}

function reportOn({ review, library, desk: { enquiries }, input }: FileReview, folder: string): ArticleReport {
  return reportOf({
    review,
    library,
    name: input.name,
    address: input.isStandardInput ? null : addressFrom(folder, input.path),
    known: (identifier) => enquiries.known(identifier, library),
    standing: (identifier) => enquiries.standing(identifier, library),
    link: (url) => enquiries.link(url),
  });
}

function formatFor(name: string | undefined, output: string | undefined): ReportFormat {
  const wanted = name ?? (output !== undefined && /\.(?:md|markdown)$/i.test(output) ? 'markdown' : 'html');
  const format = formats.find((one) => one.name === wanted);
  if (format === undefined) throw new Error(`There is no format "${wanted}".`);
  return format;
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('base64');
}
