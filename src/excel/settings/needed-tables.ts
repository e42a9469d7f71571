import type { Plan } from '../../core/plan/model/plan';
import type { SettingsTables } from '../../core/settings/table-cells';
import type { SettingsTableName } from '../../core/workbook-contract/settings-tables';

/** The tables and names that the formulas of the tracking columns read. */
export const READ_BY_TRACKING: readonly SettingsTableName[] = [
  '参数表',
  '名录表',
  '节假日表',
  '姓名词表',
  '时间词表',
];

/** Tables that a tracked plan needs and the workbook does not have, as somebody has deleted them. */
export const absentTables = (
  { trackingColumns }: Pick<Plan, 'trackingColumns'>,
  known: SettingsTables,
): readonly SettingsTableName[] =>
  trackingColumns.状态 === undefined ? [] : READ_BY_TRACKING.filter((name) => !known.has(name));
