import type { SettingsChange } from '../../core/settings/settings';
import type { PlanController } from '../controller/plan-controller';
import type { WorkbookOperations } from '../controller/workbook-operations';

/** Writes an office's own texts of papers into 公文模板表, to be changed there, and shows the table. */
export const textsEditor =
  (
    controller: PlanController,
    operations: Pick<WorkbookOperations, 'changeSettings' | 'showSettings'>,
  ) =>
  (rows: readonly SettingsChange[]): void => {
    const show = (): void => {
      controller.show(() => operations.showSettings({ table: '公文模板表', row: 0, column: null }));
    };
    if (rows.length === 0) {
      show();
      return;
    }
    void controller
      .change('settings', (plan) => operations.changeSettings(rows, plan))
      .then((report) => {
        if (report) show();
      });
  };
