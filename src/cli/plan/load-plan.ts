import { basename } from 'node:path';
import { headerWords, type HeaderWords } from '../../core/plan/header/header';
import type { ReadOptions } from '../../core/plan/read-plan';
import { compact } from '../../core/plan/cells/text';
import { findSettingsTables } from '../../core/settings/reading/find-tables';
import { readSettings, type SettingsReading } from '../../core/settings/reading/read-settings';
import { readingWith } from '../../core/settings/use-settings';
import { isMadeSheet } from '../../excel/plan/own-sheets';
import { readFile } from '../../files/read-file';
import { READABLE } from '../../files/content/readable';
import { UnreadableFile, type Sheet } from '../../files/content/sheet';
import { fill } from '../../locales/fill';
import { wordsOf } from '../../locales';
import { likelyHeaders, seenHeaders, wordsMissing, wordsNowhere } from '../options/columns';
import { AmbiguousName, readNamedFile } from '../terminal/named-file';
import { nearestHeaderText } from './no-plan';
import type { Options } from '../options/options';
import { allTogether, planTablesOf, type PlanTable } from './plan-tables';
import { Unusable } from '../terminal/unusable';

/** A plan with the sheet on which it was found; `null` in a file without sheets. */
export interface LoadedPlan extends SettingsReading, PlanTable {
  /** Further plan tables of the file, which were not read. */
  readonly others: readonly PlanTable[];
  /** The file if it is an .xlsx, which becomes the ledger. */
  readonly workbook: Uint8Array | null;
}

const SEEN_LENGTH = 30;

function isMissing(error: unknown): boolean {
  const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : null;
  return code === 'ENOENT' || code === 'ENOTDIR';
}

/** The first words of a file, for the message that no plan was found. */
function beginningOf(sheets: readonly Sheet[]): string {
  const texts = sheets.flatMap(({ grid }) =>
    grid.rows
      .slice(0, 50)
      .flat()
      .map(({ text }) => compact(text)),
  );
  return Array.from(texts.find((text) => text !== '') ?? '')
    .slice(0, SEEN_LENGTH)
    .join('');
}

/** How the plan is read: by the settings, unless an option overrides them. */
const readingAs = (
  { year, issued, columns }: Options,
  settings: ReadOptions,
): ReadOptions & { readonly headerWords: HeaderWords } => ({
  ...settings,
  year: year ?? settings.year,
  issued: issued ?? settings.issued,
  headerWords: headerWords(settings.headerWords ?? [], columns),
});

/** The requested table: by its number, else the first whose header has the named columns. */
const chooseTable = (
  tables: readonly PlanTable[],
  { table, columns }: Options,
): PlanTable | undefined =>
  table === undefined
    ? (tables.find(({ plan }) => wordsMissing([plan], columns).length === 0) ?? tables[0])
    : tables[table - 1];

/**
 * Reads the plan from a file: from the requested sheet, or the first that has a plan table. The settings tables of the
 * file apply, and options override them.
 * @throws Unusable if the file cannot be read or contains no plan
 */
export async function loadPlan(options: Options): Promise<LoadedPlan> {
  return planIn(await readBytes(options), options);
}

/**
 * The bytes of the file.
 * @throws Unusable if it cannot be read
 */
export async function readBytes({
  file,
  language,
}: Pick<Options, 'file' | 'language'>): Promise<Uint8Array> {
  const words = wordsOf(language).file;
  return readNamedFile(file).catch((error: unknown) => {
    const isAmbiguous = error instanceof AmbiguousName;
    const why = isMissing(error) ? words.missing : words.unreadable;
    throw new Unusable(fill(isAmbiguous ? words.sameNames : why, { name: basename(file) }));
  });
}

/**
 * Reads the plan from the bytes of a file.
 * @throws Unusable if they are no readable file or contain no plan
 */
export async function planIn(bytes: Uint8Array, options: Options): Promise<LoadedPlan> {
  const { file, sheet, table, all, language } = options;
  const words = wordsOf(language).file;
  const name = basename(file);
  const unusable = (template: string, more: Record<string, string> = {}): Unusable =>
    new Unusable(fill(template, { name, ...more }));

  const { kind, sheets, tables } = await readFile(name, bytes).catch((error: unknown) => {
    if (!(error instanceof UnreadableFile)) throw error;
    throw unusable(words[error.problem], { endings: READABLE.join(' ') });
  });
  const requested =
    sheet === undefined ? sheets : sheets.filter((candidate) => candidate.name === sheet);
  if (sheet !== undefined && requested.length === 0) {
    throw unusable(words.noSheet, {
      sheet,
      sheets: sheets.map((other) => other.name ?? name).join('、'),
    });
  }
  const reading = readSettings(findSettingsTables(sheets, tables));
  const readOptions = readingAs(options, readingWith(reading.settings));
  // The sheets of scores and of unplanned conferences have a plan's header, too.
  const isOther = ({ name: of }: Sheet): boolean => sheet === undefined && isMadeSheet(of, tables);
  const found = planTablesOf(
    requested.filter((candidate) => !isOther(candidate)),
    readOptions,
  );
  if (table !== undefined && found.length > 0 && table > found.length)
    throw unusable(words.noTable, { table: `${table}`, count: `${found.length}` });
  const chosen = all ? allTogether(found, readOptions) : chooseTable(found, options);
  if (chosen) {
    const plans = (all ? found : [chosen]).map(({ plan }) => plan);
    const missing = wordsMissing(plans, options.columns);
    if (missing.length > 0) {
      const seen = seenHeaders(plans.flatMap(({ headers }) => headers));
      throw unusable(words.noHeader, { missing: missing.join('、'), seen });
    }
    const others = all ? [] : found.filter((other) => other !== chosen);
    // A plan combined from several tables has no place in the file.
    const workbook = kind === 'xlsx' && found.includes(chosen) ? bytes : null;
    return { ...reading, ...chosen, others, workbook };
  }
  const nowhere = wordsNowhere(requested, options.columns);
  if (nowhere.length > 0) {
    const seen = seenHeaders(likelyHeaders(requested));
    throw unusable(words.noHeader, { missing: nowhere.join('、'), seen });
  }
  const near = nearestHeaderText(name, requested, {
    words: wordsOf(language),
    options: readOptions,
  });
  if (near !== null) throw new Unusable(near);
  throw unusable(words.noPlan, { seen: beginningOf(requested) });
}
