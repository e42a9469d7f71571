import type { GeneratedRow } from './generated-rows';
import type { KnownSheet } from './generated-sheet';
import { askWhetherOvertaken, restoredContent, type Overtaken } from './overtaken';
import type { PlannedTable } from './write-table';

/** What people type into generated sheets while these are rewritten. Each try carries over what the last one has hit. */
export class OvertakenSheets<Which extends string> {
  private readonly overtaken: Partial<Record<Which, Overtaken>> = {};

  constructor(private readonly which: readonly Which[]) {}

  /** The sheets as read, with what earlier tries have written over. */
  restored(known: Readonly<Record<Which, KnownSheet>>): Record<Which, KnownSheet> {
    const restored: Record<Which, KnownSheet> = { ...known };
    for (const one of this.which) restored[one] = this.restoredSheet(one, known[one]);
    return restored;
  }

  /**
   * Queues reading the sheets once more, before they are rewritten.
   * @param known the sheets as read
   * @returns after the sync: whether somebody has typed into one of them since
   */
  watch(
    known: Readonly<Record<Which, KnownSheet>>,
  ): (written: Readonly<Record<Which, PlannedTable>>) => boolean {
    const seen = this.which.map((one) => {
      const { spec, existing, content } = known[one];
      const asked = existing && content && askWhetherOvertaken(spec, existing, content);
      return [one, () => asked?.() ?? null] as const;
    });
    return (written) =>
      seen.filter(([one, found]) => this.note(one, found(), written[one])).length > 0;
  }

  private note(
    which: Which,
    found: readonly GeneratedRow[] | null,
    { rows }: PlannedTable,
  ): boolean {
    if (!found) return false;
    this.overtaken[which] = { found, written: rows };
    return true;
  }

  private restoredSheet(which: Which, sheet: KnownSheet): KnownSheet {
    const overtaken = this.overtaken[which];
    if (!overtaken || !sheet.content) return sheet;
    return { ...sheet, content: restoredContent(sheet.spec, sheet.content, overtaken) };
  }
}
