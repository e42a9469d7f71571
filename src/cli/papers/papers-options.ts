import { parseArgs } from 'node:util';
import { parsePlainDate, type PlainDate } from '../../core/calendar/plain-date';
import { PAPERS, type PaperName } from '../../core/workbook-contract/paper-parts';
import { LANGUAGES, wordsOf, type Language } from '../../locales';
import { fill } from '../../locales/fill';
import { paperWordsOf } from '../../locales/papers';
import type { PlanOrder } from '../../papers/kinds/plan-attachment';
import { languageOf } from '../options/options';
import { Unusable } from '../terminal/unusable';

const FORMATS = ['docx', 'html', 'txt'] as const;
export type PaperFormat = (typeof FORMATS)[number];

const ORDERS = ['plan', 'deadline'] as const satisfies readonly PlanOrder[];

/** The options of the command. */
export interface PapersOptions {
  readonly file: string;
  /** The folder to write to. */
  readonly out: string;
  readonly papers: readonly PaperName[];
  /** The papers were named one by one. */
  readonly isNamed: boolean;
  readonly calendar: boolean;
  /** Papers that are there already are written anew. */
  readonly replace: boolean;
  /** Only of this department; empty for all. */
  readonly unit: string;
  readonly order: PlanOrder;
  readonly format: PaperFormat;
  readonly year: number | undefined;
  readonly asOf: PlainDate | undefined;
  readonly sheet: string | undefined;
  readonly language: Language;
}

const CONFIG = {
  allowPositionals: true,
  strict: false,
  options: {
    paper: { type: 'string' },
    unit: { type: 'string' },
    out: { type: 'string' },
    order: { type: 'string' },
    format: { type: 'string' },
    calendar: { type: 'boolean' },
    replace: { type: 'boolean' },
    year: { type: 'string' },
    'as-of': { type: 'string' },
    sheet: { type: 'string' },
    lang: { type: 'string' },
  },
} as const;

/** A paper by its name in any language. */
const paperNamed = (text: string): PaperName | undefined =>
  PAPERS.find((paper) =>
    [paper, ...LANGUAGES.map((language) => paperWordsOf(language).names[paper])].some(
      (name) => name.toLowerCase() === text.trim().toLowerCase(),
    ),
  );

/**
 * Parses the arguments.
 * @throws Unusable naming the invalid argument
 */
export function readPapersOptions(args: readonly string[]): PapersOptions {
  const language = languageOf(args);
  const { cli, papers: words } = wordsOf(language);
  const fail = (message: string): never => {
    throw new Unusable(`${message}\n${words.usage}`);
  };
  const { values, positionals } = parseArgs({ ...CONFIG, args: [...args] });
  for (const [option, value] of Object.entries(values)) {
    const isKnown = Object.hasOwn(CONFIG.options, option);
    const isOfType =
      isKnown && typeof value === CONFIG.options[option as keyof typeof CONFIG.options].type;
    if (!isOfType || value === '') fail(fill(cli.badOption, { option: `--${option}` }));
  }
  const given = values as Readonly<Record<string, string | undefined>>;
  const one = <T extends string>(option: string, choices: readonly T[], standard: T): T => {
    const text = given[option];
    if (text === undefined) return standard;
    const found = choices.find((choice) => choice === text);
    const data = { option: `--${option}`, choices: choices.join(' | ') };
    return found ?? fail(fill(words.badChoice, data));
  };
  const names = (given.paper ?? '').split(/[,，、]/u).filter((name) => name.trim() !== '');
  const named = names.map(
    (name) =>
      paperNamed(name) ??
      fail(
        fill(words.badPaper, {
          name,
          names: PAPERS.map((paper) => paperWordsOf(language).names[paper]).join('、'),
        }),
      ),
  );
  const [file, ...more] = positionals;
  const asOf = given['as-of'];
  const isCalendar = values.calendar === true;
  if (given.year !== undefined && !/^(?:19|20)\d{2}$/u.test(given.year)) fail(cli.badYear);
  return {
    language: one('lang', LANGUAGES, 'zh-CN'),
    papers: named.length > 0 || isCalendar ? named : PAPERS,
    isNamed: named.length > 0,
    calendar: isCalendar,
    replace: values.replace === true,
    unit: given.unit ?? '',
    order: one('order', ORDERS, 'plan'),
    format: one('format', FORMATS, 'docx'),
    year: given.year === undefined ? undefined : Number(given.year),
    asOf:
      asOf === undefined
        ? undefined
        : (parsePlainDate(asOf) ?? fail(fill(cli.badDate, { option: '--as-of' }))),
    sheet: given.sheet,
    file: more.length > 0 ? fail(words.manyFiles) : (file ?? fail(words.noFile)),
    out: given.out ?? fail(words.noOut),
  };
}
