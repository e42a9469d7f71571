import type { Plan } from '../../core/plan/model/plan';
import type { SettingsTables } from '../../core/settings/table-cells';
import { READ_BY_TRACKING } from '../../core/workbook-contract/read-by-tracking';
import type { SettingsTableName } from '../../core/workbook-contract/settings-tables';

/** Tables that a tracked plan needs and the workbook does not have, as somebody has deleted them. */
export const absentTables = (
  { trackingColumns }: Pick<Plan, 'trackingColumns'>,
  known: SettingsTables,
): readonly SettingsTableName[] =>
  trackingColumns.状态 === undefined ? [] : READ_BY_TRACKING.filter((name) => !known.has(name));
