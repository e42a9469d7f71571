import { basename } from 'node:path';
import { carriedPlan } from '../../core/plan/model/carried-plan';
import type { PlanRow } from '../../core/plan/model/plan';
import {
  columnsLeftBehind,
  keptTables,
  settingsForYear,
  withoutOthers,
} from '../../core/settings/editing/next-year';
import { findSettingsTables } from '../../core/settings/reading/find-tables';
import type { SettingsTables } from '../../core/settings/table-cells';
import { isCancelled } from '../../core/tracking/deadline';
import { readFile } from '../../files/read-file';
import { fill } from '../../locales/fill';
import { wordsOf, type Language, type Words } from '../../locales';
import { atWorkbook, type ExcelCommands } from '../ledger/at-workbook';
import { asRead } from '../options/as-read';
import { Arguments } from '../options/arguments';
import { commandOf } from '../options/command';
import { planIn, readBytes, type LoadedPlan } from '../plan/load-plan';
import { EXIT, type Environment } from '../terminal/environment';
import { exists } from '../terminal/exists';
import { openOutFile } from '../terminal/out-file';
import { printable } from '../terminal/printable';
import { Unusable } from '../terminal/unusable';

interface Options {
  readonly file: string;
  readonly out: string;
  readonly year: number | undefined;
  /** Whether conferences that were cancelled or not held are planned again. */
  readonly isCarrying: boolean;
  /** Whether a file that is there already is written anew. */
  readonly isReplacing: boolean;
  readonly language: Language;
}

/** @throws Unusable naming the invalid argument */
function optionsOf(args: readonly string[]): Options {
  const given = new Arguments(args, ['out', 'year', 'carry', 'replace'], 'nextYear');
  const { language, positionals } = given;
  const { nextYear, collect } = wordsOf(language);
  const [file, ...more] = positionals;
  if (file === undefined || more.length > 0) return given.fail(nextYear.oneFile);
  const out = given.workbook('out') ?? given.fail(collect.noOut);
  return {
    ...{ file, out, language },
    year: given.year(),
    isCarrying: given.flag('carry'),
    isReplacing: given.flag('replace'),
  };
}

/** Makes the workbook of the next year from that of a year. */
export const nextYear = commandOf('nextYear', (args, words, environment) =>
  makeNextYear(optionsOf(args), words, environment),
);

const wasNotHeld = ({ tracking }: PlanRow): boolean =>
  tracking !== null && (tracking.held === null || isCancelled(tracking));

async function makeNextYear(
  { file, out, year: asked, isCarrying, isReplacing, language }: Options,
  words: Words,
  { out: output, err, today }: Environment,
): Promise<number> {
  const { summary, ...refusals } = words.nextYear;
  const target = await openOutFile(out, file, words);
  if (!isReplacing && (await exists(out)))
    throw new Unusable(fill(refusals.exists, { name: basename(out) }));
  const bytes = await readBytes({ file, language });
  const loaded = await planIn(bytes, asRead(file, language));
  const { sheets, tables } = await readFile(basename(file), bytes);
  const last = loaded.plan.year ?? Number(today.slice(0, 4));
  const year = asked ?? last + 1;
  if (loaded.plan.year !== null && year <= last)
    throw new Unusable(fill(refusals.notLater, { year: last }));
  if (isCarrying && loaded.plan.rows.every(({ tracking }) => tracking === null))
    throw new Unusable(refusals.untracked);
  const rows = isCarrying ? loaded.plan.rows.filter(wasNotHeld) : [];
  const kept = findSettingsTables(sheets, tables);
  const { bytes: made, losses } = await atWorkbook(null, language, async (excel) => {
    await write(excel, { loaded, kept, rows, year });
    return { made: today };
  });
  await target.write(made);
  if (losses.length > 0) err.write(printable([words.cli.notKept, ...losses, ''].join('\n')));
  const told = [
    fill(summary.made, { name: basename(out), year }),
    fill(summary.settings, { count: keptTables(kept).length }),
    ...(isCarrying
      ? [fill(rows.length > 0 ? summary.rows : summary.noRows, { count: rows.length })]
      : []),
    ...rows.map(({ index, topic }) => `  ${index}  ${topic?.clean ?? ''}`),
    ...columnsLeft(kept, rows, summary.columns),
  ];
  output.write(printable(`${told.join('\n')}\n`));
  return EXIT.clean;
}

/** The office's own columns, of settings and of the plan, which are not taken over. */
function columnsLeft(
  kept: SettingsTables,
  rows: readonly PlanRow[],
  heading: string,
): readonly string[] {
  const ofPlan = new Set(rows.flatMap(({ extras }) => extras.map(({ header }) => header)));
  const names = [
    ...columnsLeftBehind(kept).map(({ table, header }) => `${table} ${header}`),
    ...ofPlan,
  ];
  return names.length === 0 ? [] : [heading, ...names.map((name) => `  ${name}`)];
}

interface Written {
  readonly loaded: LoadedPlan;
  readonly kept: SettingsTables;
  readonly rows: readonly PlanRow[];
  readonly year: number;
}

/** Settings first, so that tracking columns and word tables are made from them. */
async function write(
  excel: ExcelCommands,
  { loaded: { plan, settings }, kept, rows, year }: Written,
): Promise<void> {
  const { begin } = wordsOf('zh-CN');
  await excel.insertPlan(fill(begin.sheetName, { year }), carriedPlan(plan, rows, year));
  await excel.removeEmptySheets();
  const empty = await excel.read();
  await excel.changeSettings(settingsForYear(kept, year), empty.found?.plan ?? null);
  const filled = await excel.read();
  const others = withoutOthers(filled.settings, settings);
  if (others.length > 0) await excel.changeSettings(others, filled.found?.plan ?? null);
  const begun = await excel.read();
  if (rows.length === 0 || !begun.found) return;
  await excel.convert(begun.found.place, begun.found.plan);
  const converted = await excel.read();
  if (converted.found) {
    await excel.addTrackingColumns(converted.found.place, converted.found.plan);
  }
}
