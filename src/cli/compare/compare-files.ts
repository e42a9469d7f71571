import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { comparePlans } from '../../core/comparison/compare-plans';
import { fill } from '../../locales/fill';
import { LANGUAGES, wordsOf, type Language } from '../../locales';
import { asRead } from '../options/as-read';
import { languageOf, wantsHelp } from '../options/options';
import { loadPlan } from '../plan/load-plan';
import { EXIT, type Environment } from '../terminal/environment';
import { printable, printableJson } from '../terminal/printable';
import { Unusable } from '../terminal/unusable';
import { comparisonJson } from './comparison-json';
import { comparisonText } from './comparison-text';

interface Options {
  readonly before: string;
  readonly after: string;
  readonly isJson: boolean;
  readonly language: Language;
}

/** @throws Unusable naming the invalid argument */
function optionsOf(args: readonly string[]): Options {
  const language = languageOf(args);
  const { cli, compare } = wordsOf(language);
  const fail = (message: string): never => {
    throw new Unusable(`${message}\n${compare.usage}`);
  };
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    strict: false,
    options: { format: { type: 'string' }, lang: { type: 'string' } },
  });
  for (const option of Object.keys(values)) {
    if (option !== 'format' && option !== 'lang')
      fail(fill(cli.badOption, { option: `--${option}` }));
  }
  const { format = 'text', lang = language } = values;
  if (format !== 'text' && format !== 'json') fail(cli.badFormat);
  if (!LANGUAGES.some((known) => known === lang)) fail(cli.badLanguage);
  const [before, after, ...more] = positionals;
  if (before === undefined || after === undefined || more.length > 0) return fail(compare.twoFiles);
  return { before, after, isJson: format === 'json', language };
}

/** Runs the command that compares two plans. @returns the exit code */
export async function compareFiles(
  args: readonly string[],
  { out, err }: Environment,
): Promise<number> {
  if (wantsHelp(args)) {
    const { compare } = wordsOf(languageOf(args));
    out.write(`${compare.usage}\n\n${compare.help}\n`);
    return EXIT.clean;
  }
  try {
    const { before, after, isJson, language } = optionsOf(args);
    const earlier = await loadPlan(asRead(before, language));
    const later = await loadPlan(asRead(after, language));
    const rows = comparePlans(earlier.plan, later.plan);
    const compared = {
      rows,
      before: { name: basename(before), plan: earlier.plan },
      after: { name: basename(after), plan: later.plan },
    };
    out.write(
      isJson
        ? printableJson(comparisonJson(compared))
        : printable(comparisonText(compared, language)),
    );
    return rows.every(({ kind }) => kind === 'same') ? EXIT.clean : EXIT.errors;
  } catch (error) {
    if (!(error instanceof Unusable)) throw error;
    err.write(`${printable(error.message)}\n`);
    return EXIT.unusable;
  }
}
