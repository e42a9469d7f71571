import { parseArgs } from 'node:util';
import { parsePlainDate, type PlainDate } from '../../core/calendar/plain-date';
import { NO_HEADER_WORDS, type HeaderWords } from '../../core/plan/header/header';
import { fill } from '../../locales/fill';
import { LANGUAGES, wordsOf, type Language } from '../../locales';
import { columnNames, readColumns } from './columns';
import { Unusable } from '../terminal/unusable';

const FORMATS = ['text', 'json'] as const;

/** The options of the command line. */
export interface Options {
  readonly file: string;
  readonly year: number | undefined;
  readonly issued: PlainDate | undefined;
  readonly asOf: PlainDate | undefined;
  readonly sheet: string | undefined;
  /** Number of the plan table to read, from 1; `undefined` for the first. */
  readonly table: number | undefined;
  /** All plan tables are read as one plan. */
  readonly all: boolean;
  /** Header texts and their columns; they take precedence over the file's settings. */
  readonly columns: HeaderWords;
  readonly format: (typeof FORMATS)[number];
  readonly language: Language;
  /** The workbook to write; `undefined` for none. */
  readonly out: string | undefined;
}

const CONFIG = {
  allowPositionals: true,
  strict: false,
  options: {
    year: { type: 'string' },
    issued: { type: 'string' },
    'as-of': { type: 'string' },
    sheet: { type: 'string' },
    table: { type: 'string' },
    all: { type: 'boolean' },
    columns: { type: 'string' },
    format: { type: 'string' },
    lang: { type: 'string' },
    out: { type: 'string' },
    help: { type: 'boolean', short: 'h' },
  },
} as const;

const oneOf = <T extends string>(list: readonly T[], text: string): T | undefined =>
  list.find((item) => item === text);

/** The requested language, as far as the arguments can be read: messages about wrong arguments are in it, too. */
export function languageOf(args: readonly string[]): Language {
  const { lang } = parseArgs({ ...CONFIG, args: [...args] }).values;
  return oneOf(LANGUAGES, String(lang)) ?? 'zh-CN';
}

/** Whether help is requested, whatever the other arguments are. */
export const wantsHelp = (args: readonly string[]): boolean =>
  parseArgs({ ...CONFIG, args: [...args] }).values.help === true;

/**
 * Parses the arguments.
 * @throws Unusable naming the invalid argument
 */
export function readOptions(args: readonly string[]): Options {
  const { cli } = wordsOf(languageOf(args));
  const fail = (message: string): never => {
    throw new Unusable(`${message}\n${cli.usage}`);
  };
  const { values, positionals } = parseArgs({ ...CONFIG, args: [...args] });
  for (const [option, value] of Object.entries(values)) {
    const isKnown = Object.hasOwn(CONFIG.options, option);
    if (!isKnown || typeof value !== CONFIG.options[option as keyof typeof CONFIG.options].type) {
      fail(fill(cli.badOption, { option: `--${option}` }));
    }
  }
  const given = values as Readonly<Record<string, string | undefined>>;
  const date = (option: string): PlainDate | undefined => {
    const text = given[option];
    if (text === undefined) return undefined;
    return parsePlainDate(text) ?? fail(fill(cli.badDate, { option: `--${option}` }));
  };
  const columns = given.columns === undefined ? NO_HEADER_WORDS : readColumns(given.columns);
  const [file, ...more] = positionals;
  if (given.lang !== undefined && !oneOf(LANGUAGES, given.lang)) fail(cli.badLanguage);
  if (given.out !== undefined && !/[^\\/]\.xlsx$/iu.test(given.out)) fail(cli.badOut);
  if (given.table !== undefined && !/^[1-9]\d{0,2}$/u.test(given.table)) fail(cli.badTable);
  if (given.table !== undefined && values.all === true) fail(cli.tableOrAll);
  if (given.year !== undefined && !/^(?:19|20)\d{2}$/u.test(given.year)) fail(cli.badYear);
  return {
    year: given.year === undefined ? undefined : Number(given.year),
    issued: date('issued'),
    asOf: date('as-of'),
    sheet: given.sheet,
    table: given.table === undefined ? undefined : Number(given.table),
    all: values.all === true,
    columns:
      'wrong' in columns
        ? fail(fill(cli.badColumns, { part: columns.wrong, names: columnNames() }))
        : columns,
    format: oneOf(FORMATS, given.format ?? 'text') ?? fail(cli.badFormat),
    language: oneOf(LANGUAGES, given.lang ?? 'zh-CN') ?? 'zh-CN',
    out: given.out,
    file: more.length > 0 ? fail(cli.manyFiles) : (file ?? fail(cli.noFile)),
  };
}
