import { sampleYear, type SampleYear, type YearTable } from '../../scripts/sample-year/data';
import { serialOfDate, serialOfTime } from '../../src/core/calendar/excel-serial';
import { parsePlainDate } from '../../src/core/calendar/plain-date';
import { textCell, type Cell } from '../../src/core/plan/cells/grid';
import type { Plan } from '../../src/core/plan/model/plan';
import { findSettingsTables } from '../../src/core/settings/reading/find-tables';
import { readSettings } from '../../src/core/settings/reading/read-settings';
import type { Settings } from '../../src/core/settings/settings';
import { SETTINGS_TABLES } from '../../src/core/workbook-contract/settings-tables';
import { trackedSample } from './tracked-plan';

/** As a spreadsheet takes it when it is typed. */
function typed(text: string): Cell {
  const date = parsePlainDate(text);
  const serial = date ? serialOfDate(date) : serialOfTime(text);
  if (serial !== null) return { value: serial, text };
  return /^-?\d+$/.test(text) ? { value: Number(text), text } : textCell(text);
}

function tableOf(name: YearTable, lines: SampleYear['tables'][YearTable]) {
  const { sheet, columns } = SETTINGS_TABLES[name];
  const headers = columns.map(({ header }) => header);
  const rows = lines.map((line) => headers.map((header) => typed(line[header] ?? '')));
  return { name, sheet, rows: [headers.map(textCell), ...rows] };
}

/** A year as the core reads it: the ledger, and what the office decided. */
export function readYear({ evidence, added, tables }: SampleYear): {
  readonly plan: Plan;
  readonly settings: Settings;
} {
  const names = Object.keys(tables) as YearTable[];
  const found = findSettingsTables(
    [],
    names.map((name) => tableOf(name, tables[name])),
  );
  return {
    plan: trackedSample(Object.fromEntries(evidence), added),
    settings: readSettings(found).settings,
  };
}

const YEAR = sampleYear();

export const { plan: yearPlan, settings: yearSettings } = readYear(YEAR);

export const yearAsOf = YEAR.asOf;
