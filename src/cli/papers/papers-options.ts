import type { PlainDate } from '../../core/calendar/plain-date';
import { PAPERS, type PaperName } from '../../core/workbook-contract/paper-parts';
import { LANGUAGES, wordsOf, type Language } from '../../locales';
import { fill } from '../../locales/fill';
import { paperWordsOf } from '../../locales/papers';
import type { PlanOrder } from '../../papers/kinds/plan-attachment';
import { Arguments } from '../options/arguments';

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
  const given = new Arguments(
    args,
    [
      ...(['paper', 'unit', 'out', 'order', 'format', 'calendar'] as const),
      ...(['replace', 'year', 'as-of', 'sheet'] as const),
    ],
    'papers',
  );
  const { language } = given;
  const { papers: words } = wordsOf(language);
  const one = <T extends string>(option: 'order' | 'format', choices: readonly T[], first: T): T =>
    given.choice(
      option,
      choices,
      first,
      fill(words.badChoice, { option: `--${option}`, choices: choices.join(' | ') }),
    );
  const names = (given.filled('paper') ?? '')
    .split(/[,，、]/u)
    .filter((name) => name.trim() !== '');
  const named = names.map(
    (name) =>
      paperNamed(name) ??
      given.fail(
        fill(words.badPaper, {
          name,
          names: PAPERS.map((paper) => paperWordsOf(language).names[paper]).join('、'),
        }),
      ),
  );
  const [file, ...more] = given.positionals;
  const isCalendar = given.flag('calendar');
  return {
    language,
    papers: named.length > 0 || isCalendar ? named : PAPERS,
    isNamed: named.length > 0,
    calendar: isCalendar,
    replace: given.flag('replace'),
    unit: given.filled('unit') ?? '',
    order: one('order', ORDERS, 'plan'),
    format: one('format', FORMATS, 'docx'),
    year: given.year(),
    asOf: given.date('as-of'),
    sheet: given.filled('sheet'),
    file: more.length > 0 ? given.fail(words.manyFiles) : (file ?? given.fail(words.noFile)),
    out: given.filled('out') ?? given.fail(words.noOut),
  };
}
