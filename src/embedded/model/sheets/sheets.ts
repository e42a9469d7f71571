import { BooleanNumber } from '@univerjs/core';
import { newId } from '../../univer/new-id';
import type { Worksheet } from '@univerjs/core';
import {
  CopySheetCommand,
  InsertSheetCommand,
  RemoveSheetCommand,
  SetWorksheetActiveOperation,
  SetWorksheetHideMutation,
  SetWorksheetNameCommand,
  SetWorksheetOrderCommand,
} from '@univerjs/sheets';
import type { ModelCore } from '../core/model-core';
import { invalidArgument, WorkbookError } from '../data/errors';
import type { SheetRecord } from '../data/registry';

export type Visibility = 'Visible' | 'Hidden' | 'VeryHidden';

const DEFAULT_ROWS = 200;
const DEFAULT_COLUMNS = 30;
/** Excel's rule for sheet names. */
const BAD_NAME = /[\\/?*[\]:]|^'|'$/;
const LONGEST_NAME = 31;

/** The sheets of the workbook. */
export class Sheets {
  constructor(private readonly core: ModelCore) {}

  get all(): Worksheet[] {
    return this.core.grid.workbook.getSheets();
  }

  get active(): Worksheet {
    return this.core.grid.workbook.getActiveSheet();
  }

  byName(name: string): Worksheet | null {
    return this.all.find((sheet) => sheet.getName().toLowerCase() === name.toLowerCase()) ?? null;
  }

  /** By id or by name, as Office.js looks sheets up. */
  find(key: string): Worksheet | null {
    return this.core.grid.workbook.getSheetBySheetId(key) ?? this.byName(key);
  }

  async add(name: string | null): Promise<Worksheet> {
    if (name !== null) this.checkName(name, null);
    const id = newId(16);
    const sheet = {
      id,
      name: name ?? this.freeName(),
      rowCount: DEFAULT_ROWS,
      columnCount: DEFAULT_COLUMNS,
    };
    await this.stayingHere(() =>
      this.core.command(InsertSheetCommand.id, { unitId: this.core.unitId, sheet }),
    );
    this.core.changes.emit({ kind: 'sheet-added', sheetId: id });
    return this.core.worksheet(id);
  }

  async remove(sheetId: string): Promise<void> {
    const visible = this.all.filter((sheet) => this.visibility(sheet.getSheetId()) === 'Visible');
    if (visible.length === 1 && visible[0]?.getSheetId() === sheetId) {
      throw new WorkbookError('InvalidOperation', 'A workbook must have a visible sheet.');
    }
    if (this.active.getSheetId() === sheetId) {
      const next = visible.find((sheet) => sheet.getSheetId() !== sheetId);
      if (next) this.activate(next.getSheetId());
    }
    await this.core.command(RemoveSheetCommand.id, {
      unitId: this.core.unitId,
      subUnitId: sheetId,
    });
  }

  async rename(sheetId: string, name: string): Promise<void> {
    if (this.core.worksheet(sheetId).getName() === name) return;
    this.checkName(name, sheetId);
    await this.core.command(SetWorksheetNameCommand.id, {
      unitId: this.core.unitId,
      subUnitId: sheetId,
      name,
    });
  }

  /** A copy at the end, named as Excel does: 「名称 (2)」. */
  async copy(sheetId: string): Promise<Worksheet> {
    const before = new Set(this.all.map((sheet) => sheet.getSheetId()));
    await this.stayingHere(() =>
      this.core.command(CopySheetCommand.id, { unitId: this.core.unitId, subUnitId: sheetId }),
    );
    const copy = this.all.find((sheet) => !before.has(sheet.getSheetId()));
    if (!copy) throw new WorkbookError('GeneralException', 'The sheet was not copied.');
    await this.rename(copy.getSheetId(), this.nameOfCopy(this.core.worksheet(sheetId).getName()));
    this.core.changes.emit({ kind: 'sheet-added', sheetId: copy.getSheetId() });
    return copy;
  }

  private nameOfCopy(name: string): string {
    const bare = name.replace(/ \(\d+\)$/u, '');
    for (let number = 2; ; number += 1) {
      const suffix = ` (${number})`;
      const candidate = `${bare.slice(0, LONGEST_NAME - suffix.length)}${suffix}`;
      if (!this.byName(candidate)) return candidate;
    }
  }

  /** Stays on the active sheet: the library activates a new one, Office.js does not. */
  private async stayingHere(work: () => Promise<void>): Promise<void> {
    const here = this.active.getSheetId();
    await this.core.quietly(async () => {
      await work();
      this.activate(here);
    });
  }

  position(sheetId: string): number {
    return this.all.findIndex((sheet) => sheet.getSheetId() === sheetId);
  }

  async move(sheetId: string, position: number): Promise<void> {
    if (!Number.isInteger(position) || position < 0 || position >= this.all.length) {
      throw invalidArgument('position');
    }
    await this.core.command(SetWorksheetOrderCommand.id, {
      unitId: this.core.unitId,
      subUnitId: sheetId,
      order: position,
    });
  }

  activate(sheetId: string): void {
    if (this.active.getSheetId() === sheetId) return;
    this.core.mutate({
      id: SetWorksheetActiveOperation.id,
      params: { unitId: this.core.unitId, subUnitId: sheetId },
    });
  }

  visibility(sheetId: string): Visibility {
    if (this.core.worksheet(sheetId).getConfig().hidden !== BooleanNumber.TRUE) return 'Visible';
    return this.record(sheetId).veryHidden === true ? 'VeryHidden' : 'Hidden';
  }

  setVisibility(sheetId: string, visibility: Visibility): void {
    const before = this.visibility(sheetId);
    if (before === visibility) return;
    const others = this.all.filter(
      (sheet) =>
        sheet.getSheetId() !== sheetId && this.visibility(sheet.getSheetId()) === 'Visible',
    );
    const [next] = others;
    if (visibility !== 'Visible') {
      if (!next)
        throw new WorkbookError('InvalidOperation', 'A workbook must have a visible sheet.');
      if (this.active.getSheetId() === sheetId) this.activate(next.getSheetId());
    }
    this.core.mutate({
      id: SetWorksheetHideMutation.id,
      params: {
        unitId: this.core.unitId,
        subUnitId: sheetId,
        hidden: visibility === 'Visible' ? BooleanNumber.FALSE : BooleanNumber.TRUE,
      },
    });
    this.update(sheetId, (record) => ({ ...record, veryHidden: visibility === 'VeryHidden' }));
    this.core.changes.emit({ kind: 'sheet-visibility', sheetId, before, after: visibility });
  }

  record(sheetId: string): SheetRecord {
    return this.core.registry.sheets[sheetId] ?? {};
  }

  update(sheetId: string, change: (record: SheetRecord) => SheetRecord): void {
    const next = change(this.record(sheetId));
    this.core.updateRegistry((registry) => ({
      ...registry,
      sheets: { ...registry.sheets, [sheetId]: next },
    }));
  }

  private checkName(name: string, own: string | null): void {
    if (name.trim() === '' || name.length > LONGEST_NAME || BAD_NAME.test(name)) {
      throw invalidArgument(`A sheet cannot be called ${JSON.stringify(name)}.`);
    }
    const taken = this.byName(name);
    if (taken && taken.getSheetId() !== own) {
      throw new WorkbookError('ItemAlreadyExists', `There is a sheet called ${name} already.`);
    }
  }

  private freeName(): string {
    for (let number = this.all.length + 1; ; number += 1) {
      if (!this.byName(`Sheet${number}`)) return `Sheet${number}`;
    }
  }
}
