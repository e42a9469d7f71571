import { newId } from '../../univer/new-id';
import {
  IDefinedNamesService,
  RemoveDefinedNameMutation,
  SetDefinedNameMutation,
} from '@univerjs/engine-formula';
import type { IDefinedNamesServiceParam } from '@univerjs/engine-formula';
import { SCOPE_WORKBOOK_VALUE_DEFINED_NAME } from '@univerjs/sheets';
import { parseAddress } from '../data/address';
import type { ModelCore } from '../core/model-core';
import { invalidArgument, notFound, WorkbookError } from '../data/errors';
import type { Formulas } from './formulas';
import type { NameRecord } from '../data/registry';
import { NameIndex } from './name-index';
import { mayUse } from './structured/scan';

const VALID_NAME = /^[\p{L}_\\][\p{L}\p{N}_.\\?]*$/u;
/** Excel's limit. */
const LONGEST_NAME = 255;

/**
 * Defined names. The library holds them in A1 and moves them; a name written with structured references keeps its text
 * in the registry, and the library gets its translation. For calculation a name is replaced by its formula, because
 * the library would go on using the previous one.
 */
export class Names {
  private readonly service: IDefinedNamesService;
  private readonly index: NameIndex;
  /** Names being resolved, to stop at circular definitions. */
  private readonly following = new Set<string>();

  constructor(
    private readonly core: ModelCore,
    private readonly formulas: Formulas,
  ) {
    this.service = core.grid.injector.get(IDefinedNamesService);
    this.index = new NameIndex(this.service, core.unitId);
    formulas.names = {
      words: () => this.items().map(({ name }) => name),
      formulaFor: (name, sheetId) => this.formulaFor(name, sheetId),
      renew: () => {
        this.renew();
      },
    };
  }

  list(): NameRecord[] {
    return this.items().map((item) => this.read(item));
  }

  find(name: string, scope: string | null): NameRecord | null {
    const item = this.tryItem(name, scope);
    return item && this.read(item);
  }

  add(record: NameRecord): void {
    if (
      !VALID_NAME.test(record.name) ||
      record.name.length > LONGEST_NAME ||
      parseAddress(record.name)
    ) {
      throw invalidArgument(`A name cannot be ${JSON.stringify(record.name)}.`);
    }
    const table = this.core.registry.tables.some(
      (other) => other.name.toLowerCase() === record.name.toLowerCase(),
    );
    if (table || this.find(record.name, record.scope)) {
      throw new WorkbookError('ItemAlreadyExists', `The name ${record.name} exists already.`);
    }
    this.write(newId(), record);
  }

  update(name: string, scope: string | null, change: Partial<NameRecord>): void {
    const item = this.item(name, scope);
    this.write(item.id, { ...this.read(item), ...change });
  }

  remove(name: string, scope: string | null): void {
    const item = this.item(name, scope);
    this.core.mutate({
      id: RemoveDefinedNameMutation.id,
      params: { unitId: this.core.unitId, ...item },
    });
    this.keep(name, scope, null);
  }

  private items(): IDefinedNamesServiceParam[] {
    return Object.values(this.service.getDefinedNameMap(this.core.unitId) ?? {});
  }

  /** A sheet's name takes precedence over the workbook's. Names within names are resolved. */
  private formulaFor(name: string, sheetId: string | null): string | null {
    const item =
      (sheetId === null ? null : this.tryItem(name, sheetId)) ?? this.tryItem(name, null);
    if (!item || this.following.has(item.id)) return null;
    this.following.add(item.id);
    try {
      const { a1 } = this.formulas.translated(this.read(item).formula, null);
      return withoutEquals(a1);
    } finally {
      this.following.delete(item.id);
    }
  }

  /** Updates the library's translations of names after tables have moved. */
  private renew(): void {
    for (const record of this.core.registry.names) {
      if (!this.isStructured(record.formula)) continue;
      const item = this.tryItem(record.name, record.scope);
      if (!item) continue;
      const a1 = withoutEquals(this.formulas.translated(record.formula, null).a1);
      if (a1 !== item.formulaOrRefString) this.writeItem({ ...item, formulaOrRefString: a1 });
    }
  }

  private write(id: string, record: NameRecord): void {
    const formula = record.formula.startsWith('=') ? record.formula : `=${record.formula}`;
    const { a1, written } = this.formulas.compile(formula, null);
    this.writeItem({
      id,
      name: record.name,
      formulaOrRefString: withoutEquals(a1),
      comment: record.comment,
      hidden: !record.visible,
      localSheetId: record.scope ?? SCOPE_WORKBOOK_VALUE_DEFINED_NAME,
    });
    this.keep(record.name, record.scope, { ...record, formula: written });
  }

  private writeItem(item: IDefinedNamesServiceParam): void {
    this.core.mutate({
      id: SetDefinedNameMutation.id,
      params: { unitId: this.core.unitId, ...item },
    });
  }

  /** The registry holds names with structured references only. */
  private keep(name: string, scope: string | null, record: NameRecord | null): void {
    this.core.updateRegistry((registry) => {
      const others = registry.names.filter((other) => other.name !== name || other.scope !== scope);
      const names = record && this.isStructured(record.formula) ? [...others, record] : others;
      return names.length === registry.names.length && !record ? registry : { ...registry, names };
    });
  }

  private isStructured(formula: string): boolean {
    return mayUse(formula, () => this.core.registry.tables.map((table) => table.name));
  }

  private read(item: IDefinedNamesServiceParam): NameRecord {
    const scope =
      item.localSheetId === undefined || item.localSheetId === SCOPE_WORKBOOK_VALUE_DEFINED_NAME
        ? null
        : item.localSheetId;
    const kept = this.core.registry.names.find(
      (record) => record.name === item.name && record.scope === scope,
    );
    return {
      name: item.name,
      scope,
      formula: kept?.formula ?? `=${withoutEquals(item.formulaOrRefString)}`,
      visible: item.hidden !== true,
      comment: item.comment ?? '',
    };
  }

  private tryItem(name: string, scope: string | null): IDefinedNamesServiceParam | null {
    return this.index.find(name, scope);
  }

  private item(name: string, scope: string | null): IDefinedNamesServiceParam {
    const item = this.tryItem(name, scope);
    if (!item) throw notFound(name);
    return item;
  }
}

const withoutEquals = (formula: string): string => formula.replace(/^=/, '');
