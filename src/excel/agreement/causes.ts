import type { Cause, Difference } from '../../core/reconciliation/compare-scores';
import type { SettingsTables } from '../../core/settings/table-cells';
import { alteredWords, type AlteredWord } from '../../core/settings/words/altered-words';
import { SETTINGS_TABLES, type SettingsColumn } from '../../core/workbook-contract/settings-tables';
import { SUMMARY_FORMULAS } from '../../core/workbook-contract/summary-formulas';
import { trackingFormulas } from '../../core/workbook-contract/tracking-formulas';
import type { ResolvedPlan } from '../plan/resolve-plan';
import { detailSpec } from '../score-sheets/score-columns';
import { planHeaders } from '../score-sheets/scored-plan';
import { NAME_FORMULAS } from '../settings/tables/defined-names';
import { askForHeldCells, causeOf } from './formula-fate';
import { askForAddresses } from './named-addresses';
import { isSameFormula } from './same-formula';

/** What the formulas of the score sheets read, apart from the score sheets themselves. */
export interface ScoreInputs {
  readonly workbook: Excel.Workbook;
  readonly found: ResolvedPlan;
  /** As stored in the workbook. */
  readonly tables: SettingsTables;
  /** Of the plan, as the settings have it. */
  readonly year: number | null;
}

/** Asks which of these inputs were altered; the answer is available after the next sync. */
export function askForCauses(
  { workbook, found, tables }: ScoreInputs,
  differences: readonly Difference[],
): () => Cause[] {
  const headers = planHeaders(found);
  const { plan } = found.now;
  const timing = plan.headers[plan.columns.timing?.column ?? -1] ?? '';
  const tracking = trackingFormulas(headers.table, timing);
  const formulas = [
    ...detailSpec(headers).columns.map(({ formula }) => formula ?? ''),
    ...SUMMARY_FORMULAS.values(),
    ...Object.values(tracking),
  ];
  /** Whether a score formula refers to this name. */
  const isRead = (name: string): boolean => formulas.some((formula) => formula.includes(name));
  const requests = [
    askForMode(workbook),
    askForNames(workbook, isRead),
    askForColumn(workbook, '参数表', isRead),
    askForColumn(workbook, '计划外表', () => true),
    ...askForDeadlines(found, headers.table, tracking, differences),
  ];
  return () => [
    ...requests.flatMap((arrived) => arrived()),
    ...alteredWords(tables, plan).map(causeOfWord),
  ];
}

function causeOfWord({ table, wording, column, shown, engine }: AlteredWord): Cause {
  // A unit is found by its short name, a wording by itself.
  const [keyColumn, key] = table === '名录表' ? ['简称', engine] : ['写法', wording];
  return { kind: 'word', wording, cell: { table, keyColumn, key, column }, shown, engine };
}

function askForMode({ application }: Excel.Workbook): () => Cause[] {
  application.load('calculationMode');
  return () => (application.calculationMode === 'Manual' ? [{ kind: 'manual' }] : []);
}

function askForNames(workbook: Excel.Workbook, isRead: (name: string) => boolean): () => Cause[] {
  const { names } = workbook;
  names.load('items/name,items/formula');
  const asked = askForAddresses(workbook);
  return () => {
    const withAddresses = asked();
    // Excel makes no difference between capitals and small letters in names.
    const existing = new Map(names.items.map((item) => [item.name.toLowerCase(), item]));
    return [...NAME_FORMULAS].flatMap(([name, formula]): Cause[] => {
      const current = existing.get(name.toLowerCase());
      if (!isRead(name)) return [];
      if (!current) return [{ kind: 'name', name, fate: 'gone' }];
      const told = String(current.formula);
      return isSameFormula(told, formula, '') ||
        isSameFormula(withAddresses(told), withAddresses(formula), '')
        ? []
        : [{ kind: 'name', name: current.name, fate: 'edited' }];
    });
  };
}

/** The formulas of a settings table, in the rows that score formulas refer to. */
function askForColumn(
  workbook: Excel.Workbook,
  name: '参数表' | '计划外表',
  isRead: (key: string) => boolean,
): () => Cause[] {
  const { columns, key } = SETTINGS_TABLES[name];
  const [keyColumn] = key;
  const { header = '', formula = '' } =
    columns.find((one: SettingsColumn) => one.formula !== undefined) ?? {};
  const table = workbook.tables.getItemOrNullObject(name);
  const { worksheet } = table;
  worksheet.load('name');
  const bodyOf = (column: string): Excel.Range =>
    table.columns.getItemOrNullObject(column).getDataBodyRange();
  const keys = askForHeldCells(bodyOf(keyColumn));
  const cells = askForHeldCells(bodyOf(header));
  return () => {
    const held = cells().flat();
    return keys()
      .flat()
      .flatMap(({ text }, row) => {
        const here = held[row];
        if (!here || text === '' || !isRead(text)) return [];
        const cell = { table: name, keyColumn, key: text, column: header };
        return causeOf(cell, worksheet.name, here, formula);
      });
  };
}

/** Limit of rows examined one by one. */
export const MOST_EXAMINED = 100;

/** The deadline formulas in the plan, for the conferences whose scores differ. */
function askForDeadlines(
  found: ResolvedPlan,
  table: string,
  formulas: ReturnType<typeof trackingFormulas>,
  differences: readonly Difference[],
): (() => Cause[])[] {
  const { sheet, now } = found;
  const ids = new Set(differences.flatMap((one) => (one.table === '明细表' ? [one.key] : [])));
  const rows = now.plan.rows.filter(({ id }) => id !== null && ids.has(id));
  return rows.slice(0, MOST_EXAMINED).flatMap((row) =>
    (['原定截止', '截止日期'] as const).map((column) => {
      const at = sheet.getRangeByIndexes(found.sheetRow(row), found.columnOf(column), 1, 1);
      const held = askForHeldCells(at);
      const cell = { table, keyColumn: '计划编号', key: row.id ?? '', column };
      return () =>
        held()
          .flat()
          .flatMap((here) => causeOf(cell, now.place.sheet, here, formulas[column]));
    }),
  );
}
