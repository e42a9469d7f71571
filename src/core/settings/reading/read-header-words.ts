import * as z from 'zod/mini';
import {
  COLUMN_KEYS,
  columnNamed,
  headerOf,
  headerWords,
  type ColumnKey,
  type HeaderWords,
} from '../../plan/header/header';
import { comparable } from '../../plan/cells/text';
import { neededText } from './cell-schemas';
import { readRows, withoutRepeats } from './read-rows';
import type { TableCells, TableProblems } from '../table-cells';

const schema = z.object({ 列: neededText, 写法: neededText });

/** Reads 表头写法表: which column the office's own header texts name. */
export function readHeaderWords(table: TableCells, problems: TableProblems): HeaderWords {
  const rows = withoutRepeats(
    readRows(table, schema, problems),
    '写法',
    ({ 写法 }) => comparable(写法),
    problems,
  );
  return headerWords(
    rows.flatMap(({ row, value }): [string, ColumnKey][] => {
      const key = columnNamed(value.列);
      if (key) return [[value.写法, key]];
      const choices = COLUMN_KEYS.map(headerOf).join('、');
      problems.add(row, '列', 'badChoice', { text: value.列, choices });
      return [];
    }),
  );
}
