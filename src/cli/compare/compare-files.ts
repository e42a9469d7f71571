import { basename } from 'node:path';
import { comparePlans } from '../../core/comparison/compare-plans';
import { wordsOf, type Language } from '../../locales';
import { commandOf } from '../options/command';
import { asRead } from '../options/as-read';
import { Arguments } from '../options/arguments';
import { loadPlan } from '../plan/load-plan';
import { EXIT } from '../terminal/environment';
import { printable, printableJson } from '../terminal/printable';
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
  const given = new Arguments(args, ['format'], 'compare');
  const { language, positionals } = given;
  const { cli, compare } = wordsOf(language);
  const [before, after, ...more] = positionals;
  if (before === undefined || after === undefined || more.length > 0)
    return given.fail(compare.twoFiles);
  const format = given.choice('format', ['text', 'json'], 'text', cli.badFormat);
  return { before, after, isJson: format === 'json', language };
}

/** Compares two plans. */
export const compareFiles = commandOf('compare', async (args, _, { out }) => {
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
});
