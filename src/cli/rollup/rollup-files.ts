import { access, constants, mkdir } from 'node:fs/promises';
import { basename } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { unitKey } from '../../core/plan/units/directory';
import { SOURCES_SPEC } from '../../excel/generated/rollup-lists';
import type { GeneratedList } from '../../excel/generated/write-lists';
import { UnreadableFile } from '../../files/content/sheet';
import { readFile } from '../../files/read-file';
import { fill } from '../../locales/fill';
import type { Language, Words } from '../../locales';
import { sentPaths } from '../collect/sent-paths';
import { readUnits } from '../collect/units-file';
import { commandOf } from '../options/command';
import { atWorkbook } from '../ledger/at-workbook';
import { EXIT, type Environment } from '../terminal/environment';
import { exists } from '../terminal/exists';
import { readNamedFile } from '../terminal/named-file';
import { openOutFile, type OutFile } from '../terminal/out-file';
import { printable } from '../terminal/printable';
import { stepLine } from '../terminal/progress';
import { Unusable } from '../terminal/unusable';
import { writeParquet } from './parquet-folder';
import { readLedgers } from './read-ledgers';
import { readingText } from './reading-progress';
import { RollupDatabase, type SourceLine } from './rollup-database';
import { rollupCounts, rollupLists, type RollupCounts } from './rollup-lists';
import { readRollupOptions, type RollupOptions } from './rollup-options';
import { isTaken, type ReturnedFile, type SentLedger, type TakenLedger } from './sent-ledger';

/** Rolls many ledgers up into one summary. */
export const rollupFiles = commandOf('rollup', (args, words, environment) =>
  rollUp(readRollupOptions(args), words, environment),
);

async function rollUp(
  options: RollupOptions,
  words: Words,
  environment: Environment,
): Promise<number> {
  const target = await openOutFile(options.out, '', words);
  const before = await earlier(options.out, words);
  const expected = options.districts ? await readUnits(options.districts, words) : null;
  const database = await RollupDatabase.open();
  try {
    const read = await readAll(options, words, { ...environment, database });
    const rolled = judged(read, options, words);
    const missing = (expected?.entries ?? [])
      .map(({ short }) => short)
      .filter((district) => !read.some((one) => isOf(one.district, district)));
    await database.settle(sourceLines({ ...rolled, missing }));
    const counts = await rollupCounts(database);
    const tell = (text: string): unknown => environment.out.write(printable(`${text}\n`));
    const summary = summaryText({ ...rolled, missing }, counts, words);
    if (counts.taken === 0) {
      tell(summary);
      throw new Unusable(words.rollup.nothing);
    }
    if (options.parquet !== undefined) {
      const districts = new Set([...read.map(({ district }) => district), ...missing]);
      await writeParquet(database, options.parquet, districts).catch(
        badFolder(options.parquet, words),
      );
    }
    const lists = await rollupLists(database, rolled.year, counts);
    await writeSummary(lists, { before, target, language: options.language }, words, environment);
    tell(summary);
    tell(fill(words.collect.summary.written, { name: basename(options.out) }));
    return counts.returned + counts.missing > 0 ? EXIT.errors : EXIT.clean;
  } finally {
    database.close();
  }
}

/** Says that a folder cannot be written. */
const badFolder =
  (folder: string, { rollup }: Words) =>
  (error: unknown): never => {
    const { code = '' } = error as NodeJS.ErrnoException;
    throw new Unusable(fill(rollup.badFolder, { name: basename(folder), code }));
  };

/** Makes the folder of the records and looks whether it can be written, before anything is read. */
async function makeRecordFolder(folder: string, words: Words): Promise<void> {
  const refuse = badFolder(folder, words);
  await mkdir(folder, { recursive: true }).catch(refuse);
  await access(folder, constants.W_OK).catch(refuse);
}

async function writeSummary(
  lists: readonly GeneratedList[],
  { before, target, language }: { before: Uint8Array | null; target: OutFile; language: Language },
  words: Words,
  { err, today, program }: Environment,
): Promise<void> {
  // Most of what a large workbook passes through is garbage soon: a fifth more time for a quarter less memory.
  if (program) setFlagsFromString('--heap-growing-percent=30');
  const steps = stepLine(err);
  steps.show(words.collect.steps.writing);
  const { bytes, losses } = await atWorkbook(before, language, async (excel) => {
    await excel.writeLists(lists);
    await excel.removeEmptySheets();
    return { made: today };
  });
  await target.write(bytes);
  steps.end();
  if (losses.length > 0) err.write(printable([words.cli.notKept, ...losses, ''].join('\n')));
}

/** Whether a file is the district's, which may be named with its city before it. */
const isOf = (found: string, district: string): boolean =>
  unitKey(found).includes(unitKey(district));

/**
 * An earlier summary, whose sheets are written anew: notes beside their lines stay.
 * @throws Unusable if something else has its name
 */
async function earlier(out: string, { rollup }: Words): Promise<Uint8Array | null> {
  if (!(await exists(out))) return null;
  const bytes = await readNamedFile(out);
  const content = await readFile(basename(out), bytes).catch((error: unknown) => {
    if (!(error instanceof UnreadableFile) || error.problem !== 'tooLarge') return null;
    throw new Unusable(fill(rollup.largeTarget, { name: basename(out) }));
  });
  if (content?.tables.some(({ name }) => name === SOURCES_SPEC.table) !== true)
    throw new Unusable(fill(rollup.badTarget, { name: basename(out) }));
  return bytes;
}

async function readAll(
  { sources, out, language, asOf, records, district }: RollupOptions,
  words: Words,
  { err, today, program, database }: Environment & { readonly database: RollupDatabase },
): Promise<SentLedger[]> {
  const paths = await sentPaths(sources, out, words);
  if (records !== undefined) await makeRecordFolder(records, words);
  const steps = stepLine(err);
  const begun = performance.now();
  const read = await readLedgers(paths, {
    ...{ language, asOf, today, district },
    store: (ledger) => {
      database.add(ledger);
    },
    records: records !== undefined && program ? { folder: records, build: program.build } : null,
    worker: program?.worker ?? null,
    show: (done, name) => {
      const milliseconds = performance.now() - begun;
      const progress = { done, total: paths.length, milliseconds, name };
      steps.show(printable(readingText(progress, words)));
    },
  });
  steps.end();
  return read;
}

/** What has come of the files. */
interface Judged {
  readonly year: number | null;
  readonly taken: readonly TakenLedger[];
  readonly returned: readonly ReturnedLedger[];
}

/** A file that was not taken; of another year, it has been scored nevertheless. */
type ReturnedLedger = ReturnedFile & Partial<Pick<TakenLedger, 'scheme' | 'schemeKey' | 'asOf'>>;

/** The year of most ledgers; the later of two. */
function commonYear(ledgers: readonly TakenLedger[]): number | null {
  const counts = new Map<number, number>();
  for (const { year } of ledgers) {
    if (year !== null) counts.set(year, (counts.get(year) ?? 0) + 1);
  }
  const [best] = [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0]);
  return best?.[0] ?? null;
}

/** Ledgers of another year are returned, the others ranked. */
function judged(read: readonly SentLedger[], options: RollupOptions, { rollup }: Words): Judged {
  const ledgers = read.filter(isTaken);
  const year = options.year ?? commonYear(ledgers);
  const isOfYear = (ledger: TakenLedger): boolean =>
    year === null || ledger.year === null || ledger.year === year;
  const others = ledgers
    .filter((ledger) => !isOfYear(ledger))
    .map((ledger): ReturnedLedger => ({
      ...ledger,
      reason: fill(rollup.why.otherYear, { year: ledger.year ?? '' }),
    }));
  const returned = [...read.filter((one): one is ReturnedFile => !isTaken(one)), ...others];
  return { year, taken: ledgers.filter(isOfYear), returned };
}

type Outcome = Judged & { readonly missing: readonly string[] };

/** The files and missing districts as the database lists them. */
function sourceLines({ taken, returned, missing }: Outcome): SourceLine[] {
  const nothing = { content: null, year: null, conferences: null, scheme: null, schemeKey: null };
  return [
    ...taken.map(({ rows, remark, ...ledger }): SourceLine => ({
      ...{ ...ledger, state: 'taken', conferences: rows, note: remark },
    })),
    ...returned.map(({ rows, reason, ...file }): SourceLine => ({
      ...{ scheme: null, schemeKey: null, asOf: null, ...file },
      ...{ state: 'returned', conferences: rows, note: reason },
    })),
    ...missing.map((district): SourceLine => ({
      ...{ ...nothing, asOf: null, file: '', district, state: 'missing', note: '' },
    })),
  ];
}

function summaryText(
  { returned, missing }: Outcome,
  { taken, rows, schemes }: RollupCounts,
  { rollup }: Words,
): string {
  const files = taken + returned.length;
  return [
    fill(rollup.summary.files, { files, taken, rows }),
    ...(schemes > 1 ? [fill(rollup.summary.schemes, { count: schemes })] : []),
    ...(returned.length > 0
      ? [
          fill(rollup.summary.returned, { count: returned.length }),
          ...returned.map(({ file, reason }) => `  ${file}  ${reason}`),
        ]
      : []),
    ...(missing.length > 0
      ? [fill(rollup.summary.missing, { count: missing.length, names: missing.join('、') })]
      : []),
  ].join('\n');
}
