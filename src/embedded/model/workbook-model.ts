import type { IWorkbookData } from '@univerjs/core';
import { IResourceManagerService, UniverInstanceType } from '@univerjs/core';
import { withActiveSheet } from '../univer/active-sheet';
import { Turns } from '../univer/calculation/turns';
import type { Grid } from '../univer/grid';
import { parseAddress } from './data/address';
import type { Area } from './data/area';
import { Cells } from './cells/cells';
import { invalidArgument, notFound } from './data/errors';
import type { ChangeFeed } from './core/changes';
import { GRID } from './core/changes';
import { Content } from './formulas/content';
import { ModelCore } from './core/model-core';
import { expandFilledFormulas } from './formulas/filled-formulas';
import { followCopiedSheets } from './copied-sheets';
import { followStructure } from './structure/follow-structure';
import { Formulas } from './formulas/formulas';
import { Names } from './formulas/names';
import type { Registry } from './data/registry';
import { emptyRegistry } from './data/registry';
import type { Mover } from './structure/shift';
import { Charts } from './sheets/charts';
import { Sheets } from './sheets/sheets';
import { View } from './sheets/view';
import type { ModelSnapshot } from './data/snapshot';
import { Structure } from './structure/structure';
import { Dimensions } from './cells/dimensions';
import { Outline } from './sheets/outline';
import { Rules } from './sheets/rules';
import { Merges } from './cells/merges';
import { Marks } from './cells/marks';
import { Styles } from './cells/styles';
import { TableEdit } from './tables/table-edit';
import { TableOrder } from './tables/table-order';
import { Tables } from './tables/tables';
import { Autocorrect } from './tables/autocorrect';
import { watchMutations } from './watch';

/**
 * A workbook with Excel's semantics, on top of a workbook of the grid library. Cells, formats, sheets and names are
 * the library's; tables, rules and what else it lacks are in the registry.
 */
export class WorkbookModel {
  readonly core: ModelCore;
  readonly cells: Cells;
  readonly marks: Marks;
  readonly merges: Merges;
  readonly styles: Styles;
  readonly formulas: Formulas;
  readonly content: Content;
  readonly structure: Structure;
  readonly sheets: Sheets;
  readonly names: Names;
  readonly autocorrect: Autocorrect;
  readonly tables: Tables;
  readonly tableEdit: TableEdit;
  readonly tableOrder: TableOrder;
  readonly rules: Rules;
  readonly dimensions: Dimensions;
  readonly outline: Outline;
  readonly charts: Charts;
  readonly view: View;
  private readonly movers = new Set<(mover: Mover) => void>();
  private calculating = true;

  constructor(
    readonly grid: Grid,
    registry: Registry,
    /** The file that the workbook was read from. */
    private readonly file?: Uint8Array,
  ) {
    this.core = new ModelCore(grid);
    this.cells = new Cells(this.core);
    this.merges = new Merges(this.core);
    this.marks = new Marks(this.core, this.cells);
    this.styles = new Styles(this.core, this.cells);
    this.formulas = new Formulas(this.core, this.cells);
    this.content = new Content(this.core, this.cells, this.formulas);
    this.sheets = new Sheets(this.core);
    this.names = new Names(this.core, this.formulas);
    this.autocorrect = new Autocorrect(this.core, this.cells, this.formulas);
    this.structure = new Structure(this.core, this.cells, this.styles, (area) => {
      this.autocorrect.fillInserted(area);
    });
    this.tables = new Tables(this.core, this);
    this.tableEdit = new TableEdit(this.core, this);
    this.rules = new Rules(this.core);
    this.charts = new Charts(this.core);
    this.view = new View(this.core, this.sheets);
    this.dimensions = new Dimensions(this.core);
    this.outline = new Outline(this.sheets, this.dimensions);
    this.tableOrder = new TableOrder(this.core, this);
    followStructure(this.core, (mover) => {
      for (const listener of this.movers) listener(mover);
    });
    followCopiedSheets(this);
    watchMutations(this.core, (edit) => {
      this.autocorrect.after(edit);
    });
    this.changes.subscribe((change) => {
      if (change.kind === 'structure' && change.type === 'RowInserted' && change.origin === GRID) {
        this.autocorrect.fillInserted(change.area);
      }
    });
    grid.calculator.beforeRun = () => {
      this.formulas.settle();
    };
    this.open(registry);
  }

  get changes(): ChangeFeed {
    return this.core.changes;
  }

  get registry(): Registry {
    return this.core.registry;
  }

  /** Called before every structural edit, for those who keep areas. */
  onMove(listener: (mover: Mover) => void): () => void {
    this.movers.add(listener);
    return () => {
      this.movers.delete(listener);
    };
  }

  /** Resolves when formulas are translated and every value is calculated, unless calculation is manual. */
  async settle(): Promise<void> {
    this.formulas.settle();
    if (this.calculating && !this.grid.calculator.manual) await this.grid.calculator.settle();
  }

  /** Calculates every formula, whatever the mode. */
  async calculate(): Promise<void> {
    this.grid.calculator.invalidate();
    await this.grid.calculator.settle();
  }

  /** Time slices for long work, between which the page draws and takes input. */
  turns(milliseconds: number): Turns {
    return new Turns(milliseconds);
  }

  /** The cells of an address; without a sheet in it, on the active one. */
  areaOf(address: string): Area {
    const parsed = parseAddress(address);
    if (!parsed) throw invalidArgument(`${JSON.stringify(address)} is not an address.`);
    const { sheetName, ...cells } = parsed;
    const sheet = sheetName === null ? this.sheets.active : this.sheets.byName(sheetName);
    if (!sheet) throw notFound(sheetName ?? '');
    return { sheetId: sheet.getSheetId(), ...cells };
  }

  /** While calculation is suspended, `settle` leaves values as they are. */
  setCalculating(calculating: boolean): void {
    this.calculating = calculating;
  }

  /** The whole workbook as JSON, to store. */
  snapshot(): ModelSnapshot {
    const { workbook, ...rest } = this.current();
    return { workbook: structuredClone(workbook), ...rest };
  }

  /** The same without a copy of the cells, which can be large: to be read before anything changes. */
  current(): ModelSnapshot {
    const unit = this.grid.workbook;
    const resources = this.grid.injector
      .get(IResourceManagerService)
      .getResources(unit.getUnitId(), UniverInstanceType.UNIVER_SHEET);
    const data = { ...unit.getSnapshot(), resources } as IWorkbookData;
    const workbook = withActiveSheet(data, this.sheets.active.getSheetId());
    const registry = { ...this.registry, names: this.names.list() };
    return { workbook, registry, ...(this.file && { file: this.file }) };
  }

  dispose(): void {
    this.grid.dispose();
  }

  private open(registry: Registry): void {
    this.core.updateRegistry(() => ({ ...emptyRegistry, ...registry, names: [] }));
    for (const name of registry.names) {
      if (!this.names.find(name.name, name.scope)) this.names.add(name);
      else this.names.update(name.name, name.scope, name);
    }
    for (const sheet of this.sheets.all) {
      expandFilledFormulas(this.core, this.cells, this.formulas, sheet.getSheetId());
    }
    this.formulas.invalidate();
    this.formulas.settle();
    this.core.forgetUndo();
    this.grid.calculator.invalidate();
  }
}
