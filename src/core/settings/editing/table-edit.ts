import type { Cell } from '../../plan/cells/grid';
import type { SettingsTableName } from '../../workbook-contract/settings-tables';
import type { SettingsRow } from '../table-cells';

/** An edit to the settings tables. Edits are applied in order and can be undone. */
export type TableEdit =
  | {
      readonly kind: 'create';
      readonly table: SettingsTableName;
      readonly rows: readonly SettingsRow[];
    }
  | {
      readonly kind: 'append';
      readonly table: SettingsTableName;
      readonly rows: readonly SettingsRow[];
    }
  | {
      readonly kind: 'set';
      readonly table: SettingsTableName;
      /** Row of the table's body, from 1. */
      readonly row: number;
      readonly column: string;
      readonly before: Cell['value'];
      readonly after: string | number;
    }
  | {
      readonly kind: 'remove';
      readonly table: SettingsTableName;
      /** Rows of the table's body, from 1, in descending order so that deleting one moves none of the others. */
      readonly rows: readonly number[];
    };
