import { access } from 'node:fs/promises';
import { basename } from 'node:path';
import { unitKey } from '../../core/plan/units/directory';
import { rankOverAll } from '../../core/rollup/rank-over-all';
import { SOURCES_SPEC } from '../../excel/generated/rollup-lists';
import { readFile } from '../../files/read-file';
import { fill } from '../../locales/fill';
import type { Words } from '../../locales';
import { sentPaths } from '../collect/sent-paths';
import { readUnits } from '../collect/units-file';
import { commandOf } from '../options/command';
import { atWorkbook } from '../ledger/at-workbook';
import { EXIT, type Environment } from '../terminal/environment';
import { readNamedFile } from '../terminal/named-file';
import { openOutFile } from '../terminal/out-file';
import { printable } from '../terminal/printable';
import { stepLine } from '../terminal/progress';
import { Unusable } from '../terminal/unusable';
import { readLedgers } from './read-ledgers';
import { readingText } from './reading-progress';
import { rollupLists, type RolledUp } from './rollup-lists';
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
  const { out, language } = options;
  const target = await openOutFile(out, '', words);
  const before = await earlier(out, words);
  const expected = options.districts ? await readUnits(options.districts, words) : null;
  const read = await readAll(options, words, environment);
  const rolled = judged(read, options, words);
  const missing = (expected?.entries ?? [])
    .map(({ short }) => short)
    .filter((district) => !read.some((one) => isOf(one.district, district)));
  const result = { ...rolled, missing };
  const tell = (text: string): unknown => environment.out.write(printable(`${text}\n`));
  if (result.taken.length === 0) {
    tell(summaryText(result, words));
    throw new Unusable(words.rollup.nothing);
  }
  const steps = stepLine(environment.err);
  steps.show(words.collect.steps.writing);
  const { bytes, losses } = await atWorkbook(before, language, async (excel) => {
    await excel.writeLists(rollupLists(result));
    await excel.removeEmptySheets();
    return { made: environment.today };
  });
  await target.write(bytes);
  steps.end();
  if (losses.length > 0)
    environment.err.write(printable([words.cli.notKept, ...losses, ''].join('\n')));
  tell(summaryText(result, words));
  tell(fill(words.collect.summary.written, { name: basename(out) }));
  return result.returned.length + missing.length > 0 ? EXIT.errors : EXIT.clean;
}

/** Whether a file is the district's, which may be named with its city before it. */
const isOf = (found: string, district: string): boolean =>
  unitKey(found).includes(unitKey(district));

/**
 * An earlier summary, whose sheets are written anew: notes beside their lines stay.
 * @throws Unusable if something else has its name
 */
async function earlier(out: string, { rollup }: Words): Promise<Uint8Array | null> {
  const exists = await access(out).then(
    () => true,
    () => false,
  );
  if (!exists) return null;
  const bytes = await readNamedFile(out);
  const content = await readFile(basename(out), bytes).catch(() => null);
  if (content?.tables.some(({ name }) => name === SOURCES_SPEC.table) !== true)
    throw new Unusable(fill(rollup.badTarget, { name: basename(out) }));
  return bytes;
}

async function readAll(
  { sources, out, language, asOf, records }: RollupOptions,
  words: Words,
  { err, today, program }: Environment,
): Promise<SentLedger[]> {
  const paths = await sentPaths(sources, out, words);
  const steps = stepLine(err);
  const begun = performance.now();
  const read = await readLedgers(paths, {
    ...{ language, asOf, today },
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

/** The year of most ledgers; the later of two. */
function commonYear(ledgers: readonly TakenLedger[]): number | null {
  const counts = new Map<number, number>();
  for (const { record } of ledgers) {
    const { year } = record;
    if (year !== null) counts.set(year, (counts.get(year) ?? 0) + 1);
  }
  const [best] = [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0]);
  return best?.[0] ?? null;
}

/** Ledgers of another year are returned, the others ranked. */
function judged(
  read: readonly SentLedger[],
  options: RollupOptions,
  { rollup }: Words,
): Omit<RolledUp, 'missing'> {
  const ledgers = read.filter(isTaken);
  const year = options.year ?? commonYear(ledgers);
  const isOfYear = ({ record }: TakenLedger): boolean =>
    year === null || record.year === null || record.year === year;
  const taken = ledgers.filter(isOfYear);
  const others = ledgers
    .filter((ledger) => !isOfYear(ledger))
    .map(({ file, district, record }): ReturnedFile => ({
      ...{ file, district, year: record.year, rows: record.rows.length },
      reason: fill(rollup.why.otherYear, { year: record.year ?? '' }),
    }));
  const returned = [...read.filter((one): one is ReturnedFile => !isTaken(one)), ...others];
  return { year, taken, returned, groups: rankOverAll(taken) };
}

function summaryText({ taken, returned, missing, groups }: RolledUp, { rollup }: Words): string {
  const rows = taken.reduce((sum, { record }) => sum + record.rows.length, 0);
  const files = taken.length + returned.length;
  return [
    fill(rollup.summary.files, { files, taken: taken.length, rows }),
    ...(groups.length > 1 ? [fill(rollup.summary.schemes, { count: groups.length })] : []),
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
