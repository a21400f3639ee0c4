import type { Reporter } from './reporter.ts';
import { makeFileReport, type FileReport } from './file-report.ts';

/** The whole review as data; `docs/check-output.schema.json` describes it. */
export const json: Reporter = {
  name: 'json',
  start(terminal) {
    const files: FileReport[] = [];
    return {
      async add(review) {
        files.push(await makeFileReport(review));
      },
      end({ findings }) {
        const report = { schemaVersion: 1, files, summary: { files: files.length, findings } };
        terminal.print(`${JSON.stringify(report, null, 2)}\n`);
      },
    };
  },
};
