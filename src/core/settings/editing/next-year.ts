import type { Cell } from '../../plan/cells/grid';
import { isBlank } from '../../plan/cells/text';
import { AS_OF, ISSUED, YEAR } from '../../workbook-contract/parameters';
import { SETTINGS_TABLES, type SettingsTableName } from '../../workbook-contract/settings-tables';
import type { Settings, SettingsChange } from '../settings';
import { columnAt, type SettingsTables, type TableCells } from '../table-cells';
import { setYear } from './changes';

/** The tables that an office keeps from year to year: what identifies a row, and which of its columns are the office's. */
const KEPT: readonly {
  readonly table: SettingsTableName;
  readonly key: readonly string[];
  readonly values: readonly string[];
}[] = [
  { table: '参数表', key: ['参数'], values: ['值'] },
  { table: '评分项表', key: ['代码'], values: ['分值', '依据'] },
  { table: '等级表', key: ['等级'], values: ['下限'] },
  { table: '名录表', key: ['简称'], values: ['全称', '别名', '下属单位', '主要负责人'] },
  { table: '校验规则表', key: ['规则'], values: ['级别'] },
  { table: '表头写法表', key: ['写法'], values: ['列'] },
  { table: '公文模板表', key: ['公文', '部分'], values: ['文字'] },
];

/** Parameters that belong to one year. */
const OF_ONE_YEAR: readonly string[] = [YEAR, ISSUED, AS_OF];

const cellAt = (table: TableCells, row: readonly Cell[], header: string): Cell | undefined =>
  row[columnAt(table, header)];

function rowChange(
  table: TableCells,
  row: readonly Cell[],
  { key, values }: (typeof KEPT)[number],
): SettingsChange | null {
  const texts = key.map((header) => cellAt(table, row, header)?.text.trim() ?? '');
  if (texts.some(isBlank) || OF_ONE_YEAR.includes(texts[0] ?? '')) return null;
  const cells = values.flatMap((header): [string, string | number][] => {
    const value = cellAt(table, row, header)?.value;
    return value === undefined || typeof value === 'boolean' ? [] : [[header, value]];
  });
  return {
    table: table.name,
    key: Object.fromEntries(key.map((header, at) => [header, texts[at] ?? ''])),
    values: Object.fromEntries(cells),
  };
}

/** What makes the settings of a new workbook those of this one, for the plan of another year. */
export function settingsForYear(tables: SettingsTables, year: number): SettingsChange[] {
  const kept = KEPT.flatMap((one) => {
    const table = tables.get(one.table);
    return (table?.rows ?? []).flatMap((row) => (table && rowChange(table, row, one)) ?? []);
  });
  return [setYear(year), ...kept];
}

/** The names of the tables from which something is taken over. */
export const keptTables = (tables: SettingsTables): readonly SettingsTableName[] =>
  KEPT.map(({ table }) => table).filter((table) => tables.has(table));

interface Column {
  readonly table: string;
  readonly header: string;
}

/** Columns that the office has added to tables that are taken over, as far as they are filled: they stay behind. */
export const columnsLeftBehind = (tables: SettingsTables): readonly Column[] =>
  keptTables(tables).flatMap((name) => {
    const table = tables.get(name);
    const known: ReadonlySet<string> = new Set(
      SETTINGS_TABLES[name].columns.map(({ header }) => header),
    );
    return (table?.headers ?? [])
      .filter((header, at) => {
        const isFilled = table?.rows.some((row) => !isBlank(row[at]?.text ?? ''));
        return !known.has(header) && isFilled === true;
      })
      .map((header) => ({ table: name, header }));
  });

const removal = (table: SettingsTableName, key: Record<string, string>): SettingsChange => ({
  table,
  key,
  values: null,
});

/** Removes the units and grades that a new workbook begins with and the office does not have. */
export function withoutOthers(
  now: Pick<Settings, 'directory' | 'scheme'>,
  kept: Pick<Settings, 'directory' | 'scheme' | 'tables'>,
): SettingsChange[] {
  const { directory, scheme, tables } = kept;
  const units = new Set((directory ?? []).map(({ short }) => short));
  const grades = new Set(scheme.grades.map(({ grade }) => grade));
  return [
    ...(directory === null ? [] : (now.directory ?? []))
      .filter(({ short }) => !units.has(short))
      .map(({ short }) => removal('名录表', { 简称: short })),
    ...(tables.has('等级表') ? now.scheme.grades : [])
      .filter(({ grade }) => !grades.has(grade))
      .map(({ grade }) => removal('等级表', { 等级: grade })),
  ];
}
