import { groupBy } from '../../group-by';
import type { DirectoryEntry } from '../../plan/directory';
import type { Plan } from '../../plan/plan';
import { wordingKey } from '../../plan/text';
import type { SettingsChange } from '../settings';
import { columnAt, type SettingsTables } from '../table-cells';

const JOINER = '、';

/** A department of a plan as its cell writes it, and the short name that the directory has for it. */
export interface UnitWord {
  readonly wording: string;
  readonly short: string;
}

/** Whether formulas find a unit by this wording: they know its names to the letter, and no place in front of them. */
const isListed = (names: readonly string[], wording: string): boolean =>
  `${JOINER}${names.join(JOINER)}${JOINER}`.includes(`${JOINER}${wording}${JOINER}`);

/** How a plan writes the units that the directory knows, each wording once. */
function unitWords({ rows }: Pick<Plan, 'rows'>): UnitWord[] {
  const words = new Map<string, UnitWord>();
  for (const { department, cells } of rows) {
    const wording = wordingKey(cells.department.text);
    if (department?.entry) words.set(wording, { wording, short: department.entry.short });
  }
  return [...words.values()];
}

/** The unit with those wordings of a plan among its other names that it lacks. */
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

/** The wordings of a plan by which formulas do not find the unit in 名录表 that the engine finds. */
export function unreadUnits(tables: SettingsTables, plan: Pick<Plan, 'rows'>): UnitWord[] {
  const units = unitsIn(tables);
  return unitWords(plan).filter(({ wording, short }) => {
    const unit = units.get(short);
    return unit !== undefined && !isListed(unit.names, wording);
  });
}

/** Adds them to the other names of their units; what the office has written there stays. */
export function unitChanges(tables: SettingsTables, plan: Pick<Plan, 'rows'>): SettingsChange[] {
  const units = unitsIn(tables);
  return Array.from(
    groupBy(unreadUnits(tables, plan), ({ short }) => short),
    ([short, words]): SettingsChange => {
      const aliases = units.get(short)?.aliases ?? '';
      const names = [...(aliases === '' ? [] : [aliases]), ...words.map(({ wording }) => wording)];
      return { table: '名录表', key: { 简称: short }, values: { 别名: names.join(JOINER) } };
    },
  );
}
