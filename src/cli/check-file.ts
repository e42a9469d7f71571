import { assessPlan } from '../core/assessment/assess-plan';
import {
  byLevel,
  checkInSteps,
  summarize,
  type Check,
  type CheckOptions,
} from '../core/checks/check-plan';
import type { Plan } from '../core/plan/model/plan';
import { assessingWith, checkingWith } from '../core/settings/use-settings';
import { partitionFindings } from '../core/settings/waivers';
import { wordsOf } from '../locales';
import { messagesFor } from '../locales/messages';
import { loadPlan } from './plan/load-plan';
import { commandOf } from './options/command';
import { languageOf } from './options/arguments';
import { readOptions } from './options/options';
import { EXIT } from './terminal/environment';
import { openOutFile } from './terminal/out-file';
import { printable, printableJson } from './terminal/printable';
import { progressLine, type Terminal } from './terminal/progress';
import type { Report } from './report/report';
import { reportJson } from './report/report-json';
import { reportText } from './report/report-text';
import { writeWorkbook } from './ledger/write-workbook';

function check(plan: Plan, options: CheckOptions, err: Terminal, template: string): Check {
  const progress = progressLine(err, template, plan.rows.length);
  const steps = checkInSteps(plan, options);
  for (;;) {
    const step = steps.next();
    if (step.done === true) {
      progress.end();
      return step.value;
    }
    progress.show(step.value);
  }
}

/** Checks a plan, and writes its ledger where one is asked for. */
export const checkFile = commandOf('cli', async (args, words, environment) => {
  const { err, today } = environment;
  const options = readOptions(args);
  const loaded = await loadPlan(options);
  const { plan, sheet, grid, others, settings, problems } = loaded;
  const out =
    options.out === undefined ? null : await openOutFile(options.out, options.file, words);
  const effective = { ...settings, asOf: options.asOf ?? settings.asOf };
  const checked = check(plan, checkingWith(effective, today), err, words.cli.progress).result();
  const { open, waived } = partitionFindings(plan, checked.findings, settings.waivers);
  const report: Report = {
    result: { ...checked, findings: open, summary: summarize(open) },
    waived,
    problems,
    sheet,
    grid,
    others,
    asOf: effective.asOf,
    assessment: assessPlan(plan, assessingWith(effective, today)),
  };
  const messages = messagesFor(plan, options.language);
  if (out) await writeWorkbook(out, loaded, options, environment);
  environment.out.write(
    options.format === 'json'
      ? printableJson(reportJson(report, byLevel(open), messages))
      : printable(reportText(report, messages)),
  );
  return report.result.summary.error > 0 ? EXIT.errors : EXIT.clean;
});

/** The message for an unexpected failure. */
export const failureText = (args: readonly string[], error: unknown): string =>
  printable(
    wordsOf(languageOf(args)).cli.failed.replace('{reason}', () =>
      error instanceof Error ? error.message : String(error),
    ),
  );

/** The sentence for a report that could not be written to its end, for example because the disk is full. */
export const outputFailureText = (args: readonly string[]): string =>
  wordsOf(languageOf(args)).cli.outputLost;
