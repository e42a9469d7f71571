import type { Plan, PlanRow } from '../../core/plan/model/plan';
import type { SettingsChange } from '../../core/settings/settings';
import type { SettingsTableName } from '../../core/workbook-contract/settings-tables';
import type { CommandContext, UndoStep } from '../command/command-context';
import { writeWithUndo } from '../command/undo';
import type { WriteReport } from '../command/write-report';
import { undoTables, type WrittenTable } from '../generated/undo-tables';
import { queueIds } from '../guard/queue-ids';
import type { ResolvedPlan } from '../plan/resolve-plan';
import {
  queueSettings,
  settingsUndo,
  undoSettings,
  type SettingsUndo,
} from '../settings/changes/change-settings';
import type { SettingsState } from '../settings/tables/settings-state';

/** What generated sheets are written beside: settings that their formulas read, and missing 计划编号. */
interface Beside {
  readonly found: ResolvedPlan;
  readonly state: SettingsState;
  readonly plan: Plan;
  readonly ids: ReadonlyMap<PlanRow, string>;
  readonly changes: readonly SettingsChange[];
  /** Settings tables that the formulas read. */
  readonly also: readonly SettingsTableName[];
}

interface GeneratedWrite {
  readonly command: string;
  /** Of the sync that writes, in errors and logs. */
  readonly name: string;
  readonly tables: readonly WrittenTable[];
  /** Cells that the report counts. */
  readonly cells: number;
  /** Queues the sheets and sends them, in parts if need be. */
  readonly write: (send: () => Promise<void>) => Promise<void>;
}

/** Writes generated sheets with the settings and ids that they need, as one write that undo takes back. */
export async function writeGenerated(
  context: CommandContext,
  { found, state, plan, ids, changes, also }: Beside,
  { name, write, ...written }: GeneratedWrite,
): Promise<WriteReport> {
  const settings = queueSettings(context.workbook, state, { changes, also }, plan);
  const settleIds = queueIds(found, ids);
  const step = toGeneratedStep(written, settingsUndo(state, changes, plan));
  await write(() => writeWithUndo(context, name, step));
  const given = await settleIds(context, plan);
  const left = await settings.settle(context);
  const moving = changes.map(({ table }) => ({ row: null, column: table, why: 'moving' as const }));
  return {
    written: settings.written + given.written + written.cells,
    left: [...(left ?? moving), ...given.left],
  };
}

/** Not kept for other panes: the sheets can be generated anew at any time. */
function toGeneratedStep(
  { command, cells, tables }: Pick<GeneratedWrite, 'command' | 'cells' | 'tables'>,
  settings: SettingsUndo,
): UndoStep {
  let sheetsBack: WriteReport | null = null;
  return {
    command,
    cells,
    keep: () => null,
    undo: async (context) => {
      // An undo that failed at the settings has taken the sheets back.
      sheetsBack ??= await undoTables(context, tables);
      const report = sheetsBack;
      if (report.left.length > 0) {
        sheetsBack = null;
        return report;
      }
      const back = await undoSettings(context, settings);
      return { written: report.written + back.written, left: back.left };
    },
  };
}
