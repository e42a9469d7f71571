import { sampleYear, type YearTable } from '../scripts/sample-year/data';
import { serialOfDate, serialOfTime } from '../src/core/calendar/excel-serial';
import { parsePlainDate } from '../src/core/calendar/plain-date';
import { textCell, type Cell } from '../src/core/plan/grid';
import { findSettingsTables } from '../src/core/settings/find-tables';
import { readSettings } from '../src/core/settings/read-settings';
import type { Settings } from '../src/core/settings/settings';
import { SETTINGS_TABLES } from '../src/core/settings/tables';
import { trackedSample } from './tracked';

const YEAR = sampleYear();

/** As a spreadsheet takes it when it is typed. */
function typed(text: string): Cell {
  const date = parsePlainDate(text);
  const serial = date ? serialOfDate(date) : serialOfTime(text);
  if (serial !== null) return { value: serial, text };
  return /^\d+$/.test(text) ? { value: Number(text), text } : textCell(text);
}

function tableOf(name: YearTable) {
  const { sheet, columns } = SETTINGS_TABLES[name];
  const headers = columns.map(({ header }) => header);
  const rows = YEAR.tables[name].map((line) => headers.map((header) => typed(line[header] ?? '')));
  return { name, sheet, rows: [headers.map(textCell), ...rows] };
}

/** The sample year as the core reads it: the ledger, and what the office decided. */
export const yearPlan = trackedSample(Object.fromEntries(YEAR.evidence), YEAR.added);

export const yearAsOf = YEAR.asOf;

export const yearSettings: Settings = readSettings(
  findSettingsTables(
    [],
    (Object.keys(YEAR.tables) as YearTable[]).map((name) => tableOf(name)),
  ),
).settings;
