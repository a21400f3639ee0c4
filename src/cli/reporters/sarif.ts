import { pathToFileURL } from 'node:url';
import { product } from '../../ports/product.ts';
import { rules } from '../../rules/index.ts';
import type { Finding, JsonValue, Rule, Severity } from '../../rules/rule.ts';
import type { FileReview } from '../review-file.ts';
import type { Reporter } from './reporter.ts';

/**
 * The Static Analysis Results Interchange Format 2.1.0, which code hosts read.
 *
 * @see https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html
 */
export const sarif: Reporter = {
  name: 'sarif',
  start(terminal) {
    const results: JsonValue[] = [];
    return {
      add(file) {
        results.push(...file.review.findings.map((finding) => makeResult(finding, file)));
      },
      end({ problems }) {
        const log = makeLog(results, problems, terminal.folder);
        terminal.print(`${JSON.stringify(log, null, 2)}\n`);
      },
    };
  },
};

const levels: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'note', hint: 'note' };

function makeLog(results: readonly JsonValue[], problems: readonly string[], folder: string): JsonValue {
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: { name: 'Citation Review', semanticVersion: product.version, rules: rules.map(makeRule) },
        },
        invocations: [
          {
            executionSuccessful: problems.length === 0,
            toolExecutionNotifications: problems.map((text) => ({ level: 'error', message: { text } })),
          },
        ],
        originalUriBaseIds: { WORKING_FOLDER: { uri: `${pathToFileURL(folder).href}/` } },
        columnKind: 'utf16CodeUnits',
        results,
      },
    ],
  };
}

function makeRule({ id, summary, defaultSeverity }: Rule): JsonValue {
  return {
    id,
    shortDescription: { text: summary },
    fullDescription: { text: summary },
    // `helpUri` would have to be an absolute address, and the pages come with the program.
    help: { text: `How to mend it: docs/rules/${id}.md, which comes with Citation Review.` },
    defaultConfiguration: defaultSeverity === 'off' ? { enabled: false } : { level: levels[defaultSeverity] },
  };
}

function makeResult(finding: Finding, file: FileReview): JsonValue {
  const { rule, severity, message, range, related = [] } = finding;
  return {
    ruleId: rule,
    ruleIndex: rules.findIndex(({ id }) => id === rule),
    level: levels[severity],
    message: { text: message },
    locations: [{ physicalLocation: makeLocation(range, file) }],
    relatedLocations: related.map((place, id) => ({
      id,
      physicalLocation: makeLocation(place.range, file),
      message: { text: place.message },
    })),
  };
}

function makeLocation(range: Finding['range'], { input, positions }: FileReview): JsonValue {
  const start = positions.at(range.start);
  const end = positions.at(range.end);
  const inFolder = input.name !== input.path;
  return {
    artifactLocation: inFolder
      ? { uri: encodeURI(input.name).replace(/[?#]/g, encodeURIComponent), uriBaseId: 'WORKING_FOLDER' }
      : { uri: pathToFileURL(input.path).href },
    region: {
      startLine: start.line,
      startColumn: start.column,
      endLine: end.line,
      endColumn: end.column,
      charOffset: range.start,
      charLength: range.end - range.start,
    },
  };
}
