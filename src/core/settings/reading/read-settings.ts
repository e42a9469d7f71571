import type { PlainDate } from '../../calendar/plain-date';
import { DEFAULT_SCHEME } from '../../assessment/scheme';
import { DEFAULT_LIMITS } from '../../checks/limits';
import { DEFAULT_TRACKING_LIMITS } from '../../tracking/limits';
import { NO_HEADER_WORDS } from '../../plan/header/header';
import {
  AS_OF,
  ISSUED,
  LIMIT_PARAMETERS,
  SCHEME_PARAMETERS,
  TRACKING_PARAMETERS,
  VERSION,
  YEAR,
} from '../../workbook-contract/parameters';
import { readLedger } from '../ledger-table';
import { readDirectory } from './read-directory';
import { readHeaderWords } from './read-header-words';
import { readHolidays } from './read-holidays';
import { readLevels } from './read-levels';
import { numbersOf, readParameters, type ParameterValues } from './read-parameters';
import { readAdjustments, readUnplanned } from './read-decisions';
import { readPaperTexts } from './read-paper-texts';
import { readGrades, readCriteria } from './read-scheme';
import { readWaivers } from './read-waivers';
import type { PaperTexts, Settings, SettingsProblem } from '../settings';
import { TableProblems, type SettingsTables, type TableCells } from '../table-cells';
import type { SettingsTableName } from '../../workbook-contract/settings-tables';

/** Settings, and the problems found while reading them. */
export interface SettingsReading {
  readonly settings: Settings;
  readonly problems: readonly SettingsProblem[];
}

/**
 * Reads the settings tables of a workbook. Never throws, whatever the cells hold: an invalid row is reported as a problem
 * and the default is used.
 */
export function readSettings(tables: SettingsTables): SettingsReading {
  const problems: SettingsProblem[] = [];
  function read<T>(
    name: SettingsTableName,
    reader: (table: TableCells, problems: TableProblems) => T,
    otherwise: T,
  ): T {
    const table = tables.get(name);
    if (!table) return otherwise;
    const found = new TableProblems(table);
    const result = reader(table, found);
    problems.push(...found.list);
    return result;
  }

  const values = read<ParameterValues>('参数表', readParameters, new Map());
  const date = (name: string): PlainDate | null =>
    (values.get(name) as PlainDate | undefined) ?? null;
  const year = values.get(YEAR);
  const numbers = numbersOf(SCHEME_PARAMETERS, DEFAULT_SCHEME.numbers, values);
  const version = values.get(VERSION);
  const { points, bases } = read('评分项表', readCriteria, DEFAULT_SCHEME);
  const settings: Settings = {
    year: typeof year === 'number' ? year : null,
    issued: date(ISSUED),
    asOf: date(AS_OF),
    limits: numbersOf(LIMIT_PARAMETERS, DEFAULT_LIMITS, values),
    tracking: numbersOf(TRACKING_PARAMETERS, DEFAULT_TRACKING_LIMITS, values),
    levels: read('校验规则表', readLevels, new Map()),
    directory: read('名录表', readDirectory, null),
    holidays: read('节假日表', readHolidays, []),
    waivers: read('校验豁免表', readWaivers, []),
    headerWords: read('表头写法表', readHeaderWords, NO_HEADER_WORDS),
    scheme: {
      version: version === undefined ? DEFAULT_SCHEME.version : String(version),
      points,
      bases,
      numbers,
      grades: read('等级表', readGrades, DEFAULT_SCHEME.grades),
    },
    adjustments: read('加扣分表', readAdjustments, []),
    changes: read('变更台账表', readLedger, []),
    unplanned: read('计划外表', readUnplanned, []),
    paperTexts: read<PaperTexts>('公文模板表', readPaperTexts, new Map()),
    tables: new Set(tables.keys()),
  };
  return { settings, problems };
}

/** The settings of a workbook without settings tables. */
export const DEFAULT_SETTINGS: Settings = readSettings(new Map()).settings;
