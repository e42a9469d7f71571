import { basename } from 'node:path';
import { conferenceGrid, type Conference } from '../../core/collection/conference';
import { collectPlans } from '../../core/collection/collect-plans';
import type { SentFile } from '../../core/collection/sent-files';
import { BUILT_IN_DIRECTORY } from '../../core/plan/units/directory';
import { collectionLists } from '../../excel/generated/collection-lists';
import { fill } from '../../locales/fill';
import { wordsOf, type Words } from '../../locales';
import {
  accountOf,
  collectedText,
  conferencesOf,
  type Collected,
  type UnreadFile,
} from '../../locales/phrases/collection-account';
import { commandOf } from '../options/command';
import { atWorkbook, type ExcelCommands } from '../ledger/at-workbook';
import { EXIT, type Environment } from '../terminal/environment';
import { openOutFile } from '../terminal/out-file';
import { printable } from '../terminal/printable';
import { stepLine } from '../terminal/progress';
import { Unusable } from '../terminal/unusable';
import { collectedBefore, knownBefore, type CollectedBefore } from './collected-before';
import { readCollectOptions, type CollectOptions } from './collect-options';
import { isSent, readSent } from './read-sent';
import { sentPaths } from './sent-paths';
import { readUnits } from './units-file';

/** Collects many units' plans into one. */
export const collectFiles = commandOf('collect', (args, words, environment) =>
  collect(readCollectOptions(args), words, environment),
);

async function collect(
  options: CollectOptions,
  words: Words,
  environment: Environment,
): Promise<number> {
  const { out, language } = options;
  const target = await openOutFile(out, '', words);
  const before = await collectedBefore(out, language);
  const directory = options.units
    ? await readUnits(options.units, words)
    : (before?.directory ?? BUILT_IN_DIRECTORY);
  const { files, unread } = await readAll(options, words, environment);
  const collection = collectPlans(files, {
    year: options.year ?? before?.loaded.plan.year ?? undefined,
    directory,
    unread: unread.map(({ name }) => name),
    known: before ? knownBefore(before, directory) : [],
  });
  const collected = { collection, files, unread, before: before?.account ?? [] };
  const tell = (text: string): unknown => environment.out.write(printable(`${text}\n`));
  const isNothingRead = files.length + unread.length === 0;
  if (isNothingRead || (!before && collection.added.length === 0)) {
    tell(summaryText(collected, words));
    throw new Unusable(words.collect.nothing);
  }
  const steps = stepLine(environment.err);
  steps.show(words.collect.steps.writing);
  const { bytes, losses } = await atWorkbook(before?.bytes ?? null, language, async (excel) => {
    await write(excel, before, collected);
    return { made: environment.today };
  });
  await target.write(bytes);
  steps.end();
  if (losses.length > 0) {
    environment.err.write(printable([words.cli.notKept, ...losses, ''].join('\n')));
  }
  tell(summaryText(collected, words));
  tell(fill(words.collect.summary.written, { name: basename(out) }));
  return isWhole(collected) ? EXIT.clean : EXIT.errors;
}

/** Reads the files one after another, so that only one is in memory as a whole. */
async function readAll(
  { sources, out, language }: CollectOptions,
  words: Words,
  { err }: Environment,
): Promise<{ readonly files: SentFile[]; readonly unread: UnreadFile[] }> {
  const paths = await sentPaths(sources, out, words);
  const steps = stepLine(err);
  const files: SentFile[] = [];
  const unread: UnreadFile[] = [];
  for (const [at, path] of paths.entries()) {
    const place = { done: at + 1, total: paths.length, name: path.name };
    steps.show(printable(fill(words.collect.steps.reading, place)));
    const read = await readSent(path, language);
    if (isSent(read)) files.push(read);
    else unread.push(read);
  }
  steps.end();
  return { files, unread };
}

async function write(
  excel: ExcelCommands,
  before: CollectedBefore | null,
  collected: Collected,
): Promise<void> {
  const { year } = collected.collection;
  // Sheets are in Chinese, whatever the language of the command.
  const { sheet } = wordsOf('zh-CN').collect;
  const conferences = conferencesOf(collected.collection);
  if (before) {
    await append(excel, conferences);
  } else {
    const grid = conferenceGrid(fill(sheet.title, { year: year ?? '' }), conferences);
    await excel.insertPlan(fill(sheet.name, { year: year ?? '' }), grid);
    await excel.removeEmptySheets();
  }
  await excel.writeLists(collectionLists(accountOf(collected)));
}

/** Appends to the plan; in a ledger the new rows get their numbers and formulas, too. */
async function append(excel: ExcelCommands, conferences: readonly Conference[]): Promise<void> {
  const { found } = await excel.read();
  if (!found || conferences.length === 0) return;
  await excel.appendConferences(found.place, found.plan, conferences);
  const isTracked = Object.keys(found.plan.trackingColumns).length > 0;
  const longer = isTracked ? (await excel.read()).found : null;
  if (longer) await excel.addTrackingColumns(longer.place, longer.plan);
}

/** Whether every file was read, every row taken, and every unit has sent something. */
const isWhole = ({ collection: { rows, missing }, unread }: Collected): boolean =>
  unread.length === 0 &&
  missing.length === 0 &&
  rows.every(({ outcome }) => outcome !== 'otherYear');

function summaryText(collected: Collected, { collect }: Words): string {
  const { unread } = collected;
  const { missing } = collected.collection;
  const { summary } = collect;
  return [
    collectedText(collected, collect),
    ...(unread.length > 0
      ? [
          fill(summary.unread, { count: unread.length }),
          ...unread.map(({ name, reason }) => `  ${name}  ${reason}`),
        ]
      : []),
    ...(missing.length > 0
      ? [fill(summary.missing, { count: missing.length, units: missing.join('、') })]
      : []),
  ].join('\n');
}
