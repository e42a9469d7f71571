import { LocaleType } from '@univerjs/core';
import type { IWorkbookData } from '@univerjs/core';
import { Workbook } from 'exceljs';
import type { Worksheet } from 'exceljs';
import type { Registry, SheetRecord } from '../../model/data/registry';
import { emptyRegistry } from '../../model/data/registry';
import type { ModelSnapshot } from '../../model/data/snapshot';
import { withActiveSheet } from '../../univer/active-sheet';
import { readCharts } from './charts';
import { colorResolver } from '../terms/color';
import { readConditionalFormats } from './conditional-formats';
import type { GridFilters } from '../parts/filters';
import { FILTERS_RESOURCE, readFilter } from '../parts/filters';
import { reportForeignParts } from './foreign-parts';
import type { Loss } from '../losses';
import { Losses } from '../losses';
import { readNames } from '../parts/names';
import type { GridNotes } from '../parts/notes';
import { NOTES_RESOURCE } from '../parts/notes';
import { readOutline } from '../parts/outline';
import { readPageLayout } from '../parts/page-layout';
import type { PackageParts } from './package-parts';
import { noPart, readParts } from './package-parts';
import { readProtection } from '../parts/protection';
import { readSheet } from './sheet';
import { StyleReader } from './styles';
import { readTable } from '../parts/tables';
import { readValidations } from './validations';
import { attribute, nodes } from '../terms/xml';

interface OpenedFile {
  readonly snapshot: ModelSnapshot;
  /** What the file holds and the snapshot does not. */
  readonly losses: readonly Loss[];
}

/**
 * Reads an .xlsx file.
 * @throws when the bytes are no such file, or one that is encrypted
 */
export async function readXlsx(bytes: ArrayBuffer, name: string): Promise<OpenedFile> {
  const workbook = new Workbook();
  const [parts] = await Promise.all([readParts(bytes), workbook.xlsx.load(bytes)]);
  const losses = new Losses();
  reportForeignParts(parts, losses);
  const color = colorResolver(themeOf(workbook));
  const ids = new Map(workbook.worksheets.map((sheet, at) => [sheet.name, `sheet${at + 1}`]));
  const styles = new StyleReader(color, () => {
    losses.add('fillPattern', null);
  });
  const notes: GridNotes = {};
  const filters: GridFilters = {};
  const sheets: IWorkbookData['sheets'] = {};
  let registry = emptyRegistry;
  for (const sheet of workbook.worksheets) {
    const id = ids.get(sheet.name) ?? sheet.name;
    const part = parts.sheets.get(sheet.name) ?? noPart;
    const data = readSheet({ sheet, id, styles, color, losses }, notes);
    sheets[id] = data;
    Object.assign(filters, readFilter(part.frame, id));
    const source = { sheet, sheetId: id, part, color, losses };
    registry = merge(registry, {
      tables: part.tables.map((table) => readTable(table, { id, name: sheet.name }, losses)),
      conditionalFormats: readConditionalFormats(source),
      validations: readValidations(part, { id, name: sheet.name }, losses),
      charts: readCharts(
        part.drawing.charts,
        { sheet: { id, name: sheet.name }, data, ids },
        losses,
      ),
      sheets: { [id]: readRecord(sheet, id) },
    });
  }
  const tabs = tabIds(parts, ids);
  const names = readNames(parts.workbook, tabs);
  return {
    snapshot: {
      workbook: shown(parts, tabs, {
        id: 'workbook',
        name,
        appVersion: '',
        locale: LocaleType.ZH_CN,
        styles: styles.styles,
        sheetOrder: [...ids.values()],
        sheets,
        resources: [
          { name: NOTES_RESOURCE, data: JSON.stringify(notes) },
          { name: FILTERS_RESOURCE, data: JSON.stringify(filters) },
        ],
      }),
      registry: { ...registry, names },
    },
    losses: losses.list(),
  };
}

/** With the sheet in front that the file has there. */
function shown(parts: PackageParts, tabs: readonly string[], data: IWorkbookData): IWorkbookData {
  const view = nodes(parts.workbook, 'bookViews/workbookView')[0] ?? {};
  const id = tabs[Number(attribute(view, 'activeTab') ?? 0)];
  return id ? withActiveSheet(data, id) : data;
}

type Part = Pick<Registry, 'tables' | 'conditionalFormats' | 'validations' | 'charts' | 'sheets'>;

function merge(registry: Registry, more: Part): Registry {
  return {
    ...registry,
    tables: [...registry.tables, ...more.tables],
    conditionalFormats: [...registry.conditionalFormats, ...more.conditionalFormats],
    validations: [...registry.validations, ...more.validations],
    charts: [...registry.charts, ...more.charts],
    sheets: { ...registry.sheets, ...more.sheets },
  };
}

function readRecord(sheet: Worksheet, id: string): SheetRecord {
  return {
    veryHidden: sheet.state === 'veryHidden',
    protection: readProtection(sheet),
    outline: readOutline(sheet),
    page: readPageLayout(sheet, id),
  };
}

function themeOf(workbook: Workbook): string | undefined {
  const { themes } = workbook.model as unknown as { themes?: Readonly<Record<string, string>> };
  return themes?.theme1;
}

/** Names give the position of their sheet among all tabs, chart sheets included. */
function tabIds(parts: PackageParts, ids: ReadonlyMap<string, string>): string[] {
  return [...parts.sheets.keys()].map((name) => ids.get(name) ?? '');
}
