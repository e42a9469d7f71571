import { parseArgs } from 'node:util';
import { parsePlainDate, type PlainDate } from '../../core/calendar/plain-date';
import { fill } from '../../locales/fill';
import { LANGUAGES, wordsOf, type Language, type Words } from '../../locales';
import { Unusable } from '../terminal/unusable';

/** The options of all commands. */
const OPTIONS = {
  'as-of': { type: 'string' },
  all: { type: 'boolean' },
  calendar: { type: 'boolean' },
  carry: { type: 'boolean' },
  columns: { type: 'string' },
  district: { type: 'string' },
  districts: { type: 'string' },
  format: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
  issued: { type: 'string' },
  lang: { type: 'string' },
  order: { type: 'string' },
  out: { type: 'string' },
  paper: { type: 'string' },
  parquet: { type: 'string' },
  records: { type: 'string' },
  replace: { type: 'boolean' },
  sheet: { type: 'string' },
  table: { type: 'string' },
  unit: { type: 'string' },
  units: { type: 'string' },
  year: { type: 'string' },
} as const;

type Option = keyof typeof OPTIONS;

/** Groups of texts that have the usage and the help of a command. */
export type CommandWords = {
  [Group in keyof Words]: Words[Group] extends { readonly usage: string; readonly help: string }
    ? Group
    : never;
}[keyof Words];

const oneOf = <T extends string>(list: readonly T[], text: string): T | undefined =>
  list.find((item) => item === text);

const parsed = (args: readonly string[]) =>
  parseArgs({ args: [...args], allowPositionals: true, strict: false, options: OPTIONS });

/** The requested language, as far as the arguments can be read: messages about wrong arguments are in it, too. */
export const languageOf = (args: readonly string[]): Language =>
  oneOf(LANGUAGES, String(parsed(args).values.lang)) ?? 'zh-CN';

/** Whether help is requested, whatever the other arguments are. */
export const wantsHelp = (args: readonly string[]): boolean => parsed(args).values.help === true;

/** The arguments of a command. Whatever is wrong with one is thrown as Unusable, with the usage. */
export class Arguments {
  readonly language: Language;
  readonly positionals: readonly string[];
  private readonly values: Readonly<Record<string, string | boolean | undefined>>;
  private readonly words: Words;

  /** @param options those of the command, beside `--lang` */
  constructor(
    args: readonly string[],
    options: readonly Option[],
    private readonly command: CommandWords,
  ) {
    this.language = languageOf(args);
    this.words = wordsOf(this.language);
    const { values, positionals } = parsed(args);
    this.values = values;
    this.positionals = positionals;
    const known: readonly Option[] = [...options, 'lang'];
    for (const [name, value] of Object.entries(this.values)) {
      const option = oneOf(known, name);
      if (!option || typeof value !== OPTIONS[option].type) this.refuse(name);
    }
    const { lang } = this.values;
    if (lang !== undefined && lang !== this.language) this.fail(this.words.cli.badLanguage);
  }

  private refuse(option: string): never {
    return this.fail(fill(this.words.cli.badOption, { option: `--${option}` }));
  }

  fail(message: string): never {
    throw new Unusable(`${message}\n${this.words[this.command].usage}`);
  }

  flag(option: Option): boolean {
    return this.values[option] === true;
  }

  /** The value of an option; `undefined` if it is not given. */
  text(option: Option): string | undefined {
    const value = this.values[option];
    return typeof value === 'string' ? value : undefined;
  }

  /** The same for an option that means nothing without a value. */
  filled(option: Option): string | undefined {
    const text = this.text(option);
    return text === '' ? this.refuse(option) : text;
  }

  date(option: Option): PlainDate | undefined {
    const text = this.text(option);
    if (text === undefined) return undefined;
    const { badDate } = this.words.cli;
    return parsePlainDate(text) ?? this.fail(fill(badDate, { option: `--${option}` }));
  }

  year(): number | undefined {
    const text = this.text('year');
    if (text === undefined) return undefined;
    return /^(?:19|20)\d{2}$/u.test(text) ? Number(text) : this.fail(this.words.cli.badYear);
  }

  /** The name of a workbook to be written; `undefined` if it is not given. */
  workbook(option: Option): string | undefined {
    const text = this.text(option);
    const isName = text === undefined || /[^\\/]\.xlsx$/iu.test(text);
    return isName ? text : this.fail(this.words.cli.badOut);
  }

  /** One of several values, the standard one if the option is not given. */
  choice<T extends string>(option: Option, choices: readonly T[], standard: T, bad: string): T {
    const text = this.text(option);
    return text === undefined ? standard : (oneOf(choices, text) ?? this.fail(bad));
  }
}
