import { RegisterOtherFormulaService } from '@univerjs/engine-formula';
import { IRenderManagerService } from '@univerjs/engine-render';
import { ConditionalFormattingViewModel } from '@univerjs/sheets-conditional-formatting';
import { SheetSkeletonManagerService } from '@univerjs/sheets-ui';
import type { WorkbookModel } from '../model/workbook-model';
import { showCellStyles } from './cell-styles';
import { showCharts } from './charts';
import { showConditionalFormats } from './conditional-formats';
import { fitRowHeights } from './row-heights';
import { showValidations } from './validations';

/** Keeps what only the registry knows visible in the grid (tables, conditional formats, validations, charts), and rows high enough. */
export function showRegistry(model: WorkbookModel): void {
  const { grid, core } = model;
  const redraw = (): void => {
    const render = grid.injector.get(IRenderManagerService).getRenderById(core.unitId);
    render?.with(SheetSkeletonManagerService).reCalculate();
    render?.mainComponent?.makeDirty();
  };
  // Normally done by the library's trigger, which the calculator replaces: enables the formulas of rules.
  grid.injector.get(RegisterOtherFormulaService).calculateStarted$.next(true);
  showCellStyles(model);
  showConditionalFormats(grid, model.registry.conditionalFormats);
  showValidations(grid, model.registry.validations);
  fitRowHeights(model);
  showCharts(model);
  core.registryStore.onChange((before, after) => {
    if (before.validations !== after.validations) showValidations(grid, after.validations);
    if (before.conditionalFormats !== after.conditionalFormats) {
      showConditionalFormats(grid, after.conditionalFormats);
    }
    const isSeen = (['tables', 'conditionalFormats', 'charts'] as const).some(
      (part) => before[part] !== after[part],
    );
    if (isSeen) redraw();
  });
  // A rule's formula has been calculated.
  grid.injector.get(ConditionalFormattingViewModel).markDirty$.subscribe(redraw);
}
