import { parseArgs } from 'node:util';
import { parsePlainDate, type PlainDate } from '../../core/calendar/plain-date';
import { LANGUAGES, wordsOf, type Language } from '../../locales';
import { fill } from '../../locales/fill';
import { languageOf } from '../options/options';
import { Unusable } from '../terminal/unusable';

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
  readonly language: Language;
}

const CONFIG = {
  allowPositionals: true,
  strict: false,
  options: {
    out: { type: 'string' },
    year: { type: 'string' },
    'as-of': { type: 'string' },
    districts: { type: 'string' },
    lang: { type: 'string' },
  },
} as const;

/**
 * Parses the arguments.
 * @throws Unusable naming the invalid argument
 */
export function readRollupOptions(args: readonly string[]): RollupOptions {
  const language = languageOf(args);
  const { cli, collect, rollup } = wordsOf(language);
  const fail = (message: string): never => {
    throw new Unusable(`${message}\n${rollup.usage}`);
  };
  const { values, positionals } = parseArgs({ ...CONFIG, args: [...args] });
  for (const [option, value] of Object.entries(values)) {
    if (!Object.hasOwn(CONFIG.options, option) || typeof value !== 'string' || value === '')
      fail(fill(cli.badOption, { option: `--${option}` }));
  }
  const {
    out,
    year,
    districts,
    lang,
    'as-of': asOf,
  } = values as Readonly<Record<string, string | undefined>>;
  const date = asOf === undefined ? undefined : (parsePlainDate(asOf) ?? undefined);
  if (asOf !== undefined && !date) fail(fill(cli.badDate, { option: '--as-of' }));
  if (lang !== undefined && !LANGUAGES.some((known) => known === lang)) fail(cli.badLanguage);
  if (year !== undefined && !/^(?:19|20)\d{2}$/u.test(year)) fail(cli.badYear);
  if (positionals.length === 0) fail(rollup.noSource);
  if (out === undefined) return fail(collect.noOut);
  if (!/[^\\/]\.xlsx$/iu.test(out)) fail(collect.badOut);
  return {
    sources: positionals,
    out,
    year: year === undefined ? undefined : Number(year),
    asOf: date,
    districts,
    language,
  };
}
