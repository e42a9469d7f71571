import { wordsOf, type Language } from '../../locales';
import { Arguments } from '../options/arguments';

/** The options of the command. */
export interface CollectOptions {
  /** Files and folders to be read. */
  readonly sources: readonly string[];
  readonly out: string;
  readonly year: number | undefined;
  /** A file that lists the units. */
  readonly units: string | undefined;
  readonly language: Language;
}

/**
 * Parses the arguments.
 * @throws Unusable naming the invalid argument
 */
export function readCollectOptions(args: readonly string[]): CollectOptions {
  const given = new Arguments(args, ['out', 'year', 'units'], 'collect');
  const { language, positionals: sources } = given;
  const { collect } = wordsOf(language);
  if (sources.length === 0) given.fail(collect.noSource);
  return {
    sources,
    out: given.workbook('out') ?? given.fail(collect.noOut),
    year: given.year(),
    units: given.filled('units'),
    language,
  };
}
