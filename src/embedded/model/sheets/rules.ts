import { newId } from '../../univer/new-id';
import type { Area } from '../data/area';
import { intersection, subtract } from '../data/area';
import type { ModelCore } from '../core/model-core';
import { notFound } from '../data/errors';
import type { ConditionalFormatRecord, ValidationRecord } from '../data/registry';

/** Conditional formats and data validation. */
export class Rules {
  constructor(private readonly core: ModelCore) {}

  /** Those that touch the area, the one with the highest priority first. */
  formats(area: Area): ConditionalFormatRecord[] {
    return this.core.registry.conditionalFormats.filter((record) => touches(record, area));
  }

  format(id: string): ConditionalFormatRecord {
    const record = this.core.registry.conditionalFormats.find((candidate) => candidate.id === id);
    if (!record) throw notFound('conditional format');
    return record;
  }

  /** A new rule has the highest priority, as in Excel. */
  addFormat(record: Omit<ConditionalFormatRecord, 'id'>): ConditionalFormatRecord {
    const added = { ...record, id: newId() };
    this.core.updateRegistry((registry) => ({
      ...registry,
      conditionalFormats: [added, ...registry.conditionalFormats],
    }));
    return added;
  }

  updateFormat(
    id: string,
    change: (record: ConditionalFormatRecord) => ConditionalFormatRecord,
  ): void {
    const next = change(this.format(id));
    this.core.updateRegistry((registry) => ({
      ...registry,
      conditionalFormats: registry.conditionalFormats.map((record) =>
        record.id === id ? next : record,
      ),
    }));
  }

  moveFormat(id: string, priority: number): void {
    const moved = this.format(id);
    this.core.updateRegistry((registry) => {
      const others = registry.conditionalFormats.filter((record) => record.id !== id);
      return { ...registry, conditionalFormats: others.toSpliced(priority, 0, moved) };
    });
  }

  removeFormat(id: string): void {
    this.core.updateRegistry((registry) => ({
      ...registry,
      conditionalFormats: registry.conditionalFormats.filter((record) => record.id !== id),
    }));
  }

  /** Removes the cells of the area from every conditional format. */
  clearFormats(area: Area): void {
    this.core.updateRegistry((registry) => ({
      ...registry,
      conditionalFormats: without(registry.conditionalFormats, area),
    }));
  }

  validations(area: Area): ValidationRecord[] {
    return this.core.registry.validations.filter((record) => touches(record, area));
  }

  /** A cell has one validation: the new one replaces what was there. */
  setValidation(area: Area, record: Omit<ValidationRecord, 'id' | 'areas'>): void {
    const added = { ...record, id: newId(), areas: [area] };
    this.core.updateRegistry((registry) => ({
      ...registry,
      validations: [...without(registry.validations, area), added],
    }));
  }

  clearValidation(area: Area): void {
    this.core.updateRegistry((registry) => ({
      ...registry,
      validations: without(registry.validations, area),
    }));
  }

  /** The rules of a copied sheet. */
  copySheet(from: string, to: string): void {
    const copies = <T extends OnAreas & { id: string }>(records: readonly T[]): T[] =>
      records
        .filter((record) => record.areas.some((area) => area.sheetId === from))
        .map((record) => ({
          ...record,
          id: newId(),
          areas: record.areas.map((area) => ({ ...area, sheetId: to })),
        }));
    this.core.updateRegistry((registry) => ({
      ...registry,
      conditionalFormats: [...registry.conditionalFormats, ...copies(registry.conditionalFormats)],
      validations: [...registry.validations, ...copies(registry.validations)],
    }));
  }

  clear(area: Area): void {
    if (this.formats(area).length > 0) this.clearFormats(area);
    if (this.validations(area).length > 0) this.clearValidation(area);
  }
}

interface OnAreas {
  readonly areas: readonly Area[];
}

const touches = ({ areas }: OnAreas, area: Area): boolean =>
  areas.some((own) => intersection(own, area) !== null);

function without<T extends OnAreas>(records: readonly T[], area: Area): T[] {
  return records.flatMap((record) => {
    if (!touches(record, area)) return [record];
    const areas = record.areas.flatMap((own) => subtract(own, area));
    return areas.length === 0 ? [] : [{ ...record, areas }];
  });
}
