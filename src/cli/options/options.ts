import type { PlainDate } from '../../core/calendar/plain-date';
import { NO_HEADER_WORDS, type HeaderWords } from '../../core/plan/header/header';
import { fill } from '../../locales/fill';
import { wordsOf, type Language } from '../../locales';
import { columnNames, readColumns } from './columns';
import { Arguments } from './arguments';

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

/**
 * Parses the arguments.
 * @throws Unusable naming the invalid argument
 */
export function readOptions(args: readonly string[]): Options {
  const given = new Arguments(
    args,
    ['year', 'issued', 'as-of', 'sheet', 'table', 'all', 'columns', 'format', 'out'],
    'cli',
  );
  const { cli } = wordsOf(given.language);
  const wanted = given.text('columns');
  const columns = wanted === undefined ? NO_HEADER_WORDS : readColumns(wanted);
  const table = given.text('table');
  if (table !== undefined && !/^[1-9]\d{0,2}$/u.test(table)) given.fail(cli.badTable);
  if (table !== undefined && given.flag('all')) given.fail(cli.tableOrAll);
  const [file, ...more] = given.positionals;
  return {
    year: given.year(),
    issued: given.date('issued'),
    asOf: given.date('as-of'),
    sheet: given.text('sheet'),
    table: table === undefined ? undefined : Number(table),
    all: given.flag('all'),
    columns:
      'wrong' in columns
        ? given.fail(fill(cli.badColumns, { part: columns.wrong, names: columnNames() }))
        : columns,
    format: given.choice('format', FORMATS, 'text', cli.badFormat),
    language: given.language,
    out: given.workbook('out'),
    file: more.length > 0 ? given.fail(cli.manyFiles) : (file ?? given.fail(cli.noFile)),
  };
}
