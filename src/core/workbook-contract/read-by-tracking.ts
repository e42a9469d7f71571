import type { SettingsTableName } from './settings-tables';

/** The tables and names that the formulas of the tracking columns read. */
export const READ_BY_TRACKING: readonly SettingsTableName[] = [
  '参数表',
  '名录表',
  '节假日表',
  '姓名词表',
  '时间词表',
];
