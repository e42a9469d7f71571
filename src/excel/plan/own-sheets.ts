import { isSettingsTable } from '../../core/workbook-contract/settings-tables';

/** Sheets that the add-in creates; none of them contains the plan. */
const OWN_SHEETS: ReadonlySet<string> = new Set([
  '考核设置',
  '单位名录',
  '节假日',
  '校验设置',
  '变更台账',
  '计划外发布会',
  '公文模板',
  '考核明细',
  '考核汇总',
  '待补佐证',
  '进度看板',
  '看板数据',
  '校验问题',
  '汇集情况',
  '汇集明细',
]);

/** Numbered where another sheet had the name. */
export const isOwnSheet = (name: string): boolean =>
  OWN_SHEETS.has(name.replace(/(?<!\d)\d{1,3}$/u, ''));

/** The table of a roll-up that lists the conferences of all ledgers, with the header of a plan. */
const ROLLED_UP = '计划总表';

interface NamedTable {
  readonly name: string;
  readonly sheet: string | null;
}

/** Whether the add-in has made the sheet of a file, for settings, scores, lists or a roll-up. */
export const isMadeSheet = (sheet: string | null, tables: readonly NamedTable[]): boolean =>
  (sheet !== null && isOwnSheet(sheet)) ||
  tables.some(
    ({ name, sheet: own }) => own === sheet && (isSettingsTable(name) || name === ROLLED_UP),
  );

/** Name of the copy that a conversion keeps. */
export const ORIGINAL_SHEET = '原始附件';

const ORIGINAL = new RegExp(`^${ORIGINAL_SHEET}\\d*$`, 'u');

export const isOriginal = (name: string): boolean => ORIGINAL.test(name);
