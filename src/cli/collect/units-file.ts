import { basename } from 'node:path';
import { isBlank, wordingKey } from '../../core/plan/cells/text';
import {
  BUILT_IN_DIRECTORY,
  ownDirectory,
  type Directory,
  type DirectoryEntry,
} from '../../core/plan/units/directory';
import { findSettingsTables } from '../../core/settings/reading/find-tables';
import { readSettings } from '../../core/settings/reading/read-settings';
import { readFile } from '../../files/read-file';
import { UnreadableFile, type Sheet } from '../../files/content/sheet';
import { READABLE } from '../../files/content/readable';
import { fill } from '../../locales/fill';
import type { Words } from '../../locales';
import { readNamedFile } from '../terminal/named-file';
import { Unusable } from '../terminal/unusable';

/** Headers above a list of units, and lines that count them. */
const NO_UNIT = /^(?:序号|编号|单位|部门|单位名称|部门名称|简称|名称|名录|.*名录|合计|共.*)$/u;

/** The first cell of each line that is no number: a list may be numbered. */
const firstTexts = (sheets: readonly Sheet[]): string[] =>
  sheets.flatMap(({ grid }) =>
    grid.rows.flatMap((row) => {
      const text = row
        .map((cell) => cell.text)
        .find((one) => !isBlank(one) && !/^\d+[.、]?$/u.test(one.trim()));
      return text === undefined ? [] : [wordingKey(text).replace(/^\d+[.、]/u, '')];
    }),
  );

/** A listed unit under its other usual names, by which it may have sent its plan. */
function entryOf(unit: string): DirectoryEntry {
  const [usual] = BUILT_IN_DIRECTORY.lookUp(unit);
  if (!usual) return { short: unit, full: unit };
  const { short, full, aliases = [] } = usual;
  return { short: unit, full, aliases: [short, ...aliases].filter((name) => name !== unit) };
}

/**
 * The units of a list: the 名录表 of a workbook, else one unit a line.
 * @throws Unusable if the file cannot be read or names no unit
 */
export async function readUnits(path: string, { file: words, collect }: Words): Promise<Directory> {
  const name = basename(path);
  const bytes = await readNamedFile(path).catch(() => {
    throw new Unusable(fill(words.missing, { name }));
  });
  const { sheets, tables } = await readFile(name, bytes).catch((error: unknown) => {
    if (!(error instanceof UnreadableFile)) throw error;
    throw new Unusable(fill(words[error.problem], { name, endings: READABLE.join(' ') }));
  });
  const { directory } = readSettings(findSettingsTables(sheets, tables)).settings;
  if (directory) return ownDirectory(directory);
  const units = [...new Set(firstTexts(sheets))].filter((unit) => !NO_UNIT.test(unit));
  if (units.length === 0) throw new Unusable(fill(collect.noUnits, { name }));
  return ownDirectory(units.map(entryOf));
}
