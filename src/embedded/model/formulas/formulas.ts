import type { ICellData } from '@univerjs/core';
import {
  ErrorType,
  LexerTreeBuilder,
  RemoveDefinedNameMutation,
  SetDefinedNameMutation,
} from '@univerjs/engine-formula';
import { SetWorksheetNameMutation } from '@univerjs/sheets';
import type { Area } from '../data/area';
import { putCell } from '../../univer/cell-matrix';
import type { CellMatrix } from '../../univer/cell-matrix';
import type { Cells } from '../cells/cells';
import { wholeSheet } from '../cells/cells';
import type { ModelCore } from '../core/model-core';
import { invalidArgument } from '../data/errors';
import type { TableRecord } from '../data/registry';
import { omit } from '../data/omit';
import { marksOf, marksOrNull, writtenFormula } from '../data/snapshot';
import { followTableChange } from './structured/rename';
import type { TableChange } from './structured/rename';
import { TranslationCache } from './structured/translation-cache';
import { mayUse } from './structured/scan';
import type { FormulaContext } from './structured/translate';

/** Mutations that invalidate cached translations. */
const INVALIDATES_TRANSLATIONS: ReadonlySet<string> = new Set([
  SetDefinedNameMutation.id,
  RemoveDefinedNameMutation.id,
  SetWorksheetNameMutation.id,
]);

/** Far more than ledgers have. */
const MOST_FORMULAS = 10_000;

/**
 * Formulas with structured references, on top of a library that calculates A1 only: the written text is kept as a mark
 * on the cell, and its translation is renewed when a table has moved.
 */
export class Formulas {
  /** Set by `Names`, which needs `Formulas` to write its own formulas. */
  names: NameSource = { words: () => [], formulaFor: () => null, renew: () => undefined };
  private pending: TableChange[] = [];
  private stale = false;
  private readonly translations = new TranslationCache();
  private readonly valid = new Set<string>();

  constructor(
    private readonly core: ModelCore,
    private readonly cells: Cells,
  ) {
    core.registryStore.onChange((before, after) => {
      if (before.tables === after.tables && before.names === after.names) return;
      this.translations.clear();
      if (before.tables === after.tables) return;
      this.pending.push(...tableChanges(before.tables, after.tables));
      this.stale = true;
    });
    core.grid.commands.onCommandExecuted(({ id }) => {
      // Translations contain sheet names, and the formulas of defined names.
      if (INVALIDATES_TRANSLATIONS.has(id)) this.translations.clear();
      if (id === SetDefinedNameMutation.id || id === RemoveDefinedNameMutation.id)
        this.stale = true;
    });
  }

  /** For cells that moved without their tables, as in a sort: translations are renewed at the next `settle`. */
  invalidate(): void {
    this.stale = true;
  }

  context(cell: Area | null): FormulaContext {
    return {
      tables: this.core.registry.tables,
      cell,
      sheetName: (sheetId) => this.core.worksheet(sheetId).getName(),
      nameFormula: (name) => this.names.formulaFor(name, cell?.sheetId ?? null),
    };
  }

  /** Whether a formula can use a table or a name at all. */
  mayNeedTranslation(formula: string): boolean {
    const tables = (): string[] => this.core.registry.tables.map(({ name }) => name);
    return mayUse(formula, () => [...tables(), ...this.names.words()]);
  }

  /** The cell for a formula. Throws InvalidArgument for one that Excel would not take. */
  cellFor(formula: string, cell: Area): Pick<ICellData, 'f' | 'v' | 't' | 'p' | 'si' | 'custom'> {
    const { a1, written } = this.compile(formula, cell);
    const old = marksOf(this.cells.get(cell.sheetId, cell.row, cell.column));
    const marks = omit(omit(old, 'formula'), 'file');
    const custom = marksOrNull(written === a1 ? marks : { ...marks, formula: written });
    return { f: a1, v: null, t: null, p: null, si: null, custom };
  }

  /** Translates a formula; `cell` is null for a name. */
  compile(formula: string, cell: Area | null): { a1: string; written: string } {
    let result = { a1: formula, written: formula };
    if (this.mayNeedTranslation(formula)) {
      const translation = this.translations.translate(formula, this.context(cell));
      if (!translation.ok)
        throw invalidArgument(`The formula is not valid: ${translation.reason}.`);
      result = translation;
    }
    this.refuseUnlessValid(result);
    return result;
  }

  /** Validates a formula once for all rows of a column: only its references differ. */
  private refuseUnlessValid({ a1, written }: { a1: string; written: string }): void {
    if (this.valid.has(written)) return;
    const tree = this.core.grid.injector.get(LexerTreeBuilder).treeBuilder(a1);
    if (tree === ErrorType.VALUE || tree === undefined) {
      throw invalidArgument('The formula has an error in it.');
    }
    if (this.valid.size >= MOST_FORMULAS) this.valid.clear();
    this.valid.add(written);
  }

  /** Translates a formula that was valid before; `#REF!` if it no longer is. */
  translated(written: string, cell: Area | null): { a1: string; written: string } {
    const translation = this.translations.translate(written, this.context(cell));
    return translation.ok ? translation : { a1: '=#REF!', written };
  }

  /** What Excel shows in the formula bar, or null for a cell without a formula. */
  shown(cell: ICellData | null, row: number, column: number, sheetId: string): string | null {
    const written = writtenFormula(cell);
    if (written === null || marksOf(cell).formula === undefined) return written;
    const cellAt = { sheetId, row, column, rows: 1, columns: 1 };
    return this.translations.display(written, this.context(cellAt));
  }

  /** Updates every formula and name after tables have changed. */
  settle(): void {
    if (!this.stale) return;
    const changes = this.pending;
    this.pending = [];
    this.core.updateRegistry((registry) => followInNames(registry, changes));
    this.names.renew();
    this.stale = false;
    // Not an edit: the formulas mean the same under the table's new names.
    this.core.silently(() => {
      for (const sheet of this.core.grid.workbook.getSheets()) {
        this.core.writeCells(sheet.getSheetId(), this.renewed(sheet.getSheetId(), changes));
      }
    });
  }

  private renewed(sheetId: string, changes: readonly TableChange[]): CellMatrix {
    const cells: CellMatrix = {};
    // The rows of a table's column have one text.
    const known = new Map<string, string>();
    const follow = (formula: string): string => {
      const followed = known.get(formula) ?? changes.reduce(followTableChange, formula);
      known.set(formula, followed);
      return followed;
    };
    this.cells.forEach(wholeSheet(sheetId), (cell, row, column) => {
      const formula = writtenFormula(cell);
      const isTranslated = marksOf(cell).formula !== undefined;
      if (formula === null || !(isTranslated || this.mayNeedTranslation(formula))) return;
      const followed = follow(formula);
      const { a1 } = this.translated(followed, { sheetId, row, column, rows: 1, columns: 1 });
      if (followed === formula && a1 === cell.f) return;
      const marks = omit(marksOf(cell), 'formula');
      const custom = marksOrNull(followed === a1 ? marks : { ...marks, formula: followed });
      putCell(cells, row, column, { f: a1, si: null, v: null, t: null, custom });
    });
    return cells;
  }
}

/** The defined names, as formulas use them. */
interface NameSource {
  words(): readonly string[];
  /** In A1 and without `=`, as seen from a sheet. */
  formulaFor(name: string, sheetId: string | null): string | null;
  /** Updates the names' own translations. */
  renew(): void;
}

function followInNames(
  registry: ModelCore['registry'],
  changes: readonly TableChange[],
): ModelCore['registry'] {
  const names = registry.names.map((name) => {
    const formula = changes.reduce(followTableChange, name.formula);
    return formula === name.formula ? name : { ...name, formula };
  });
  return names.some((name, index) => name !== registry.names[index])
    ? { ...registry, names }
    : registry;
}

function tableChanges(
  before: readonly TableRecord[],
  after: readonly TableRecord[],
): TableChange[] {
  return before.flatMap((old) => {
    const now = after.find((table) => table.id === old.id);
    if (!now) return [{ kind: 'table-removed' as const, table: old.name }];
    // Columns first, under the old name of the table; then the table itself.
    const columns = old.columns.flatMap((column): TableChange[] => {
      const same = now.columns.find((candidate) => candidate.id === column.id);
      if (!same) return [{ kind: 'column-removed', table: old.name, name: column.name }];
      if (same.name === column.name) return [];
      return [{ kind: 'column-renamed', table: old.name, from: column.name, to: same.name }];
    });
    const renamed: TableChange[] =
      now.name === old.name ? [] : [{ kind: 'table-renamed', from: old.name, to: now.name }];
    return [...columns, ...renamed];
  });
}
