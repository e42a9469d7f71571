import type { PlainDate } from '../../core/calendar/plain-date';
import { wordsOf, type Language } from '../../locales';
import { Arguments } from '../options/arguments';

/** The options of the command. */
export interface RollupOptions {
  /** Ledgers and folders of them. */
  readonly sources: readonly string[];
  readonly out: string;
  readonly year: number | undefined;
  /** For all ledgers, whatever their settings say. */
  readonly asOf: PlainDate | undefined;
  /** A file that lists the districts or units. */
  readonly districts: string | undefined;
  /** A folder that keeps what was read, so that the next run reads only what has changed. */
  readonly records: string | undefined;
  /** Of all files, which are those of one district. */
  readonly district: string | undefined;
  /** A folder for the records that were taken, as Parquet. */
  readonly parquet: string | undefined;
  readonly language: Language;
}

/**
 * Parses the arguments.
 * @throws Unusable naming the invalid argument
 */
export function readRollupOptions(args: readonly string[]): RollupOptions {
  const names = ['out', 'year', 'as-of', 'districts', 'records', 'district', 'parquet'] as const;
  const given = new Arguments(args, names, 'rollup');
  const { language, positionals: sources } = given;
  const { collect, rollup } = wordsOf(language);
  if (sources.length === 0) given.fail(rollup.noSource);
  return {
    sources,
    out: given.workbook('out') ?? given.fail(collect.noOut),
    year: given.year(),
    asOf: given.date('as-of'),
    districts: given.filled('districts'),
    records: given.filled('records'),
    district: given.filled('district'),
    parquet: given.filled('parquet'),
    language,
  };
}
