import type { SettingsTableName } from '../../core/workbook-contract/settings-tables';
import { askForValuesIfAny } from '../grid/write-cells';
import { ID_HEADER } from '../plan/own-columns';

/** The tables whose lines name a row of the plan. */
const NAMING = [
  '加扣分表',
  '校验豁免表',
  '变更台账表',
] as const satisfies readonly SettingsTableName[];

/**
 * Asks which ids the office's records name: no row may lose one of them. Queued in a batch that takes ids away, it sees a
 * line that a colleague has added since the plan was read.
 */
export function askForNamedIds({ tables }: Excel.Workbook): () => ReadonlySet<string> {
  const columns = NAMING.map((name) => {
    const column = tables.getItemOrNullObject(name).columns.getItemOrNullObject(ID_HEADER);
    return askForValuesIfAny(column.getDataBodyRange());
  });
  return () =>
    new Set(
      columns.flatMap((values) => (values() ?? []).flat().map(String)).filter((id) => id !== ''),
    );
}
