import { readFile as readBytes } from 'node:fs/promises';
import { basename } from 'node:path';
import { BUILT_IN_DIRECTORY } from '../core/plan/directory';
import type { Plan } from '../core/plan/plan';
import { readPlan } from '../core/plan/read-plan';
import { compact } from '../core/plan/text';
import { READABLE, readFile } from '../files/read-file';
import { UnreadableFile, type Sheet } from '../files/sheet';
import { fill } from '../locales/fill';
import { wordsOf } from '../locales';
import type { Options } from './options';
import { Unusable } from './unusable';

/** A plan with the sheet it was found on; `null` in a file without sheets. */
export interface LoadedPlan {
  readonly plan: Plan;
  readonly sheet: string | null;
}

const SEEN_LENGTH = 30;

function isMissing(error: unknown): boolean {
  const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : null;
  return code === 'ENOENT' || code === 'ENOTDIR';
}

/** The first words of a file, for telling people what was seen instead of a plan. */
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

/**
 * Reads the plan from a file: from the sheet asked for, or the first that has a plan table.
 * @throws Unusable if the file cannot be read or holds no plan
 */
export async function loadPlan({
  file,
  sheet,
  year,
  issued,
  language,
}: Options): Promise<LoadedPlan> {
  const words = wordsOf(language).file;
  const name = basename(file);
  const unusable = (template: string, more: Record<string, string> = {}): Unusable =>
    new Unusable(fill(template, { name, ...more }));

  const bytes = await readBytes(file).catch((error: unknown) => {
    throw unusable(isMissing(error) ? words.missing : words.unreadable);
  });
  const sheets = await readFile(name, bytes).catch((error: unknown) => {
    if (!(error instanceof UnreadableFile)) throw error;
    throw unusable(words[error.problem], { endings: READABLE.join(' ') });
  });
  const wanted =
    sheet === undefined ? sheets : sheets.filter((candidate) => candidate.name === sheet);
  if (sheet !== undefined && wanted.length === 0) {
    throw unusable(words.noSheet, {
      sheet,
      sheets: sheets.map((other) => other.name ?? name).join('、'),
    });
  }
  for (const candidate of wanted) {
    const plan = readPlan(candidate.grid, { year, issued, directory: BUILT_IN_DIRECTORY });
    if (plan) return { plan, sheet: candidate.name };
  }
  throw unusable(words.noPlan, { seen: beginningOf(wanted) });
}
