import { groupBy } from '../../group-by';
import type { DirectoryEntry } from '../../plan/units/directory';
import type { Plan } from '../../plan/model/plan';
import { wordingKey } from '../../plan/cells/text';
import { joinNames } from '../name-list';
import type { SettingsChange } from '../settings';
import { columnAt, type SettingsTables } from '../table-cells';

const JOINER = '、';

/** A department as the plan writes it, and its short name in the directory. */
export interface UnitWord {
  readonly wording: string;
  readonly short: string;
}

/** Whether formulas find a unit by this wording: they compare whole names and do not strip place names. */
const isListed = (names: readonly string[], wording: string): boolean =>
  `${JOINER}${names.join(JOINER)}${JOINER}`.includes(`${JOINER}${wording}${JOINER}`);

/** The wordings of a plan for units of the directory, each once; 「同上」 means another unit in every row. */
function unitWords({ rows }: Pick<Plan, 'rows'>): UnitWord[] {
  const words = new Map<string, UnitWord>();
  for (const { department, cells } of rows) {
    const wording = wordingKey(cells.department.text);
    if (department?.entry && !cells.department.ditto)
      words.set(wording, { wording, short: department.entry.short });
  }
  return [...words.values()];
}

/** The unit with missing wordings of a plan added to its aliases. */
export function withWordings(entry: DirectoryEntry, wordings: readonly string[]): DirectoryEntry {
  const { short, full, aliases = [] } = entry;
  const missing = wordings.filter((wording) => !isListed([short, full, ...aliases], wording));
  return missing.length === 0 ? entry : { ...entry, aliases: [...aliases, ...new Set(missing)] };
}

interface Unit {
  readonly names: readonly string[];
  readonly aliases: string;
}

/** The units of 名录表 by their short names. */
function unitsIn(tables: SettingsTables): ReadonlyMap<string, Unit> {
  const table = tables.get('名录表');
  if (!table) return new Map();
  const [short, full, other] = ['简称', '全称', '别名'].map((header) => columnAt(table, header));
  return new Map(
    table.rows.map((row) => {
      const [name = '', whole = '', aliases = ''] = [short, full, other].map(
        (at = -1) => row[at]?.text,
      );
      return [name, { names: [name, whole, aliases], aliases }];
    }),
  );
}

/** Wordings by which the engine finds a unit and formulas over 名录表 do not. */
export function unreadUnits(tables: SettingsTables, plan: Pick<Plan, 'rows'>): UnitWord[] {
  const units = unitsIn(tables);
  return unitWords(plan).filter(({ wording, short }) => {
    const unit = units.get(short);
    return unit !== undefined && !isListed(unit.names, wording);
  });
}

/** Adds these wordings to the aliases of their units, after those already there. */
export function unitChanges(tables: SettingsTables, plan: Pick<Plan, 'rows'>): SettingsChange[] {
  const units = unitsIn(tables);
  return Array.from(
    groupBy(unreadUnits(tables, plan), ({ short }) => short),
    ([short, words]): SettingsChange => {
      const aliases = units.get(short)?.aliases ?? '';
      const added = joinNames(words.map(({ wording }) => wording));
      const names = aliases === '' ? added : `${aliases}${JOINER}${added}`;
      return { table: '名录表', key: { 简称: short }, values: { 别名: names } };
    },
  );
}
