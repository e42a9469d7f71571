import * as z from 'zod/mini';
import type { Level } from '../../checks/finding';
import { RULES } from '../../checks/rules';
import { neededText, wordFor } from './cell-schemas';
import { readRows, withoutRepeats } from './read-rows';
import type { TableCells, TableProblems } from '../table-cells';
import { LEVEL_WORDS } from '../../workbook-contract/settings-tables';

const LEVELS = new Map<string, Level>(
  Object.entries(LEVEL_WORDS).map(([level, word]) => [word, level as Level]),
);

const schema = z.object({ 规则: neededText, 级别: wordFor(LEVELS) });

/** Reads 校验规则表: the levels that differ from the rules' own, by rule id. */
export function readLevels(table: TableCells, problems: TableProblems): ReadonlyMap<string, Level> {
  const own = new Map<string, Level>(RULES.map(({ id, level }) => [id, level]));
  const rows = withoutRepeats(
    readRows(table, schema, problems),
    '规则',
    ({ 规则 }) => 规则,
    problems,
  );
  const levels = new Map<string, Level>();
  for (const { row, value } of rows) {
    const standard = own.get(value.规则);
    if (standard === undefined) problems.add(row, '规则', 'unknownRule', { text: value.规则 });
    else if (value.级别 !== standard) levels.set(value.规则, value.级别);
  }
  return levels;
}
