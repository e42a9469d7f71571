import * as z from 'zod/mini';
import type { DirectoryEntry } from '../../plan/units/directory';
import { comparable } from '../../plan/cells/text';
import { names, neededText, text } from './cell-schemas';
import { readRows, withoutRepeats, type ReadRow } from './read-rows';
import { columnAt, type TableCells, type TableProblems } from '../table-cells';

const schema = z.object({
  简称: neededText,
  全称: text,
  别名: names,
  下属单位: names,
  主要负责人: text,
});

/** With the column that an office adds if it wants to send reminders from the pane. */
const EMAIL = '邮箱';
const schemaWithEmail = z.extend(schema, { [EMAIL]: names });

type Unit = z.infer<typeof schema> & { readonly [EMAIL]?: readonly string[] };

/** Reads 名录表; `null` where no row is valid, as otherwise every unit of the plan would be unknown. */
export function readDirectory(
  table: TableCells,
  problems: TableProblems,
): readonly DirectoryEntry[] | null {
  const read: ReadRow<Unit>[] =
    columnAt(table, EMAIL) < 0
      ? readRows(table, schema, problems)
      : readRows(table, schemaWithEmail, problems);
  const rows = withoutRepeats(read, '简称', ({ 简称 }) => comparable(简称), problems);
  if (rows.length === 0) return null;
  return rows.map(({ value }): DirectoryEntry => {
    const { 邮箱: emails = [] } = value;
    return {
      short: value.简称,
      full: value.全称 === '' ? value.简称 : value.全称,
      ...(value.别名.length > 0 && { aliases: value.别名 }),
      ...(value.下属单位.length > 0 && { subordinates: value.下属单位 }),
      ...(value.主要负责人 !== '' && { head: value.主要负责人 }),
      ...(emails.length > 0 && { emails }),
    };
  });
}
