import { parseArgs } from 'node:util';
import { LANGUAGES, wordsOf, type Language } from '../../locales';
import { fill } from '../../locales/fill';
import { languageOf } from '../options/options';
import { Unusable } from '../terminal/unusable';

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

const CONFIG = {
  allowPositionals: true,
  strict: false,
  options: {
    out: { type: 'string' },
    year: { type: 'string' },
    units: { type: 'string' },
    lang: { type: 'string' },
  },
} as const;

/**
 * Parses the arguments.
 * @throws Unusable naming the invalid argument
 */
export function readCollectOptions(args: readonly string[]): CollectOptions {
  const language = languageOf(args);
  const { cli, collect } = wordsOf(language);
  const fail = (message: string): never => {
    throw new Unusable(`${message}\n${collect.usage}`);
  };
  const { values, positionals } = parseArgs({ ...CONFIG, args: [...args] });
  for (const [option, value] of Object.entries(values)) {
    if (!Object.hasOwn(CONFIG.options, option) || typeof value !== 'string' || value === '')
      fail(fill(cli.badOption, { option: `--${option}` }));
  }
  const { out, year, units, lang } = values as Readonly<Record<string, string | undefined>>;
  if (lang !== undefined && !LANGUAGES.some((known) => known === lang)) fail(cli.badLanguage);
  if (year !== undefined && !/^(?:19|20)\d{2}$/u.test(year)) fail(cli.badYear);
  if (positionals.length === 0) fail(collect.noSource);
  if (out === undefined) return fail(collect.noOut);
  if (!/[^\\/]\.xlsx$/iu.test(out)) fail(collect.badOut);
  return {
    sources: positionals,
    out,
    year: year === undefined ? undefined : Number(year),
    units,
    language,
  };
}
