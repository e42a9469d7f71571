import type { Worksheet, WorksheetProtection } from 'exceljs';
import type { ProtectionRecord } from '../../model/data/registry';
import { undeclared } from '../terms/exceljs-extras';

/** What Office.js lets a protected sheet's user do, under the names that ExcelJS uses. */
const OPTIONS = {
  allowFormatCells: 'formatCells',
  allowFormatColumns: 'formatColumns',
  allowFormatRows: 'formatRows',
  allowInsertColumns: 'insertColumns',
  allowInsertRows: 'insertRows',
  allowInsertHyperlinks: 'insertHyperlinks',
  allowDeleteColumns: 'deleteColumns',
  allowDeleteRows: 'deleteRows',
  allowSort: 'sort',
  allowAutoFilter: 'autoFilter',
  allowPivotTables: 'pivotTables',
} as const;

const HASH = ['algorithmName', 'hashValue', 'saltValue', 'spinCount'] as const;

/** Enough to keep a password from sight in a trial file; Excel's 100,000 rounds would block the page. */
const SPIN_COUNT = 1000;

export function readProtection(sheet: Worksheet): ProtectionRecord | null {
  const { sheetProtection: from } = undeclared(sheet);
  if (!from?.sheet) return null;
  const allowed = Object.entries(OPTIONS).map(([name, key]) => [name, from[key] === true]);
  const hash = Object.fromEntries(
    HASH.flatMap((key) => {
      const value = from[key];
      return typeof value === 'string' || typeof value === 'number' ? [[key, value]] : [];
    }),
  );
  return {
    options: {
      ...(Object.fromEntries(allowed) as Record<string, boolean>),
      allowEditObjects: from.objects !== false,
      allowEditScenarios: from.scenarios !== false,
      selectionMode: selectionMode(from),
    },
    password: 'hashValue' in hash ? { opaque: hash } : null,
  };
}

function selectionMode(from: Readonly<Record<string, unknown>>): string {
  if (from.selectUnlockedCells === false) return 'None';
  return from.selectLockedCells === false ? 'Unlocked' : 'Normal';
}

export async function writeProtection(sheet: Worksheet, record: ProtectionRecord): Promise<void> {
  const { options, password } = record;
  const named: Partial<WorksheetProtection> = {
    ...Object.fromEntries(
      Object.entries(OPTIONS).map(([name, key]) => [key, options[name] === true]),
    ),
    objects: options.allowEditObjects === true,
    scenarios: options.allowEditScenarios === true,
    selectLockedCells: options.selectionMode !== 'None' && options.selectionMode !== 'Unlocked',
    selectUnlockedCells: options.selectionMode !== 'None',
  };
  if (password && 'text' in password) {
    await sheet.protect(password.text, { ...named, spinCount: SPIN_COUNT });
  } else {
    undeclared(sheet).sheetProtection = { sheet: true, ...named, ...password?.opaque };
  }
}
