import { LocaleService, LocaleType, mergeLocales, ThemeService, Univer } from '@univerjs/core';
import type { IWorkbookData } from '@univerjs/core';
import { UniverDataValidationPlugin } from '@univerjs/data-validation';
import { UniverDocsPlugin } from '@univerjs/docs';
import { UniverDocsUIPlugin } from '@univerjs/docs-ui';
import { UniverRenderEnginePlugin } from '@univerjs/engine-render';
import { UniverSheetsConditionalFormattingPlugin } from '@univerjs/sheets-conditional-formatting';
import { UniverSheetsDataValidationPlugin } from '@univerjs/sheets-data-validation';
import { UniverSheetsDataValidationUIPlugin } from '@univerjs/sheets-data-validation-ui';
import { UniverSheetsFilterPlugin } from '@univerjs/sheets-filter';
import { UniverSheetsFilterUIPlugin } from '@univerjs/sheets-filter-ui';
import { UniverSheetsFormulaUIPlugin } from '@univerjs/sheets-formula-ui';
import { UniverSheetsNoteUIPlugin } from '@univerjs/sheets-note-ui';
import { UniverSheetsNumfmtUIPlugin } from '@univerjs/sheets-numfmt-ui';
import { UniverSheetsSortPlugin } from '@univerjs/sheets-sort';
import { SetCellEditVisibleOperation, UniverSheetsUIPlugin } from '@univerjs/sheets-ui';
import type { IEditorBridgeServiceVisibleParam } from '@univerjs/sheets-ui';
import { UniverUIPlugin } from '@univerjs/ui';
import type { Grid } from './grid';
import { openGrid, registerWorkbookPlugins } from './grid';
import { enUS, zhCN } from './locales';

export interface GridAppearance {
  readonly language: 'zh-CN' | 'en-US';
  readonly dark: boolean;
}

const VALIDATION_MENU = 'sheet.menu.data-validation';

/** A workbook with the library's own grid, toolbar, formula bar and tabs in an element of the page. */
export function createVisibleGrid(
  container: HTMLElement,
  data: IWorkbookData,
  appearance: GridAppearance,
): Grid {
  const univer = new Univer({
    locale: localeOf(appearance),
    locales: {
      [LocaleType.ZH_CN]: mergeLocales(...zhCN),
      [LocaleType.EN_US]: mergeLocales(...enUS),
    },
    darkMode: appearance.dark,
  });
  univer.registerPlugin(UniverRenderEnginePlugin);
  univer.registerPlugin(UniverUIPlugin, { container, ribbonType: 'simple' });
  univer.registerPlugin(UniverDocsPlugin);
  univer.registerPlugin(UniverDocsUIPlugin);
  registerWorkbookPlugins(univer);
  univer.registerPlugin(UniverSheetsUIPlugin);
  univer.registerPlugin(UniverSheetsFormulaUIPlugin);
  univer.registerPlugin(UniverSheetsNumfmtUIPlugin);
  univer.registerPlugin(UniverSheetsFilterPlugin);
  univer.registerPlugin(UniverSheetsFilterUIPlugin);
  univer.registerPlugin(UniverSheetsSortPlugin);
  univer.registerPlugin(UniverSheetsNoteUIPlugin);
  univer.registerPlugin(UniverSheetsConditionalFormattingPlugin);
  univer.registerPlugin(UniverDataValidationPlugin);
  univer.registerPlugin(UniverSheetsDataValidationPlugin);
  univer.registerPlugin(UniverSheetsDataValidationUIPlugin, {
    // Rules set there would be missing from the registry.
    menu: { [VALIDATION_MENU]: { hidden: true } },
    showEditOnDropdown: false,
    // The search field of a list would take the focus from a person who types into the cell.
    showSearchOnDropdown: false,
  });
  return openGrid(univer, data);
}

/** Changes language and colours of a grid that is open. */
export function setAppearance(grid: Grid, appearance: GridAppearance): void {
  grid.injector.get(LocaleService).setLocale(localeOf(appearance));
  grid.injector.get(ThemeService).setDarkMode(appearance.dark);
}

/** Reports when a person starts and stops typing in a cell. */
export function onCellEdit(grid: Grid, listener: (isEditing: boolean) => void): void {
  grid.commands.onCommandExecuted(({ id, params }) => {
    if (id !== SetCellEditVisibleOperation.id) return;
    listener((params as IEditorBridgeServiceVisibleParam).visible);
  });
}

function localeOf({ language }: GridAppearance): LocaleType {
  return language === 'en-US' ? LocaleType.EN_US : LocaleType.ZH_CN;
}
