import { askWhetherOvertaken, restoredContent, type Overtaken } from '../generated/overtaken';
import type { GeneratedRow } from '../generated/generated-rows';
import type { KnownSheet } from '../generated/generated-sheet';
import type { KnownSheets, ScoreSheets } from './score-sheets';

const SHEETS = ['detail', 'summary', 'evidence'] as const;

type Which = (typeof SHEETS)[number];

/** What people type into the score sheets while these are rewritten. Each try carries over what the last one has hit. */
export class OvertakenSheets {
  private readonly overtaken: Partial<Record<Which, Overtaken>> = {};

  /** The sheets as read, with what earlier tries have written over. */
  restored({ detail, summary, evidence }: KnownSheets): KnownSheets {
    return {
      detail: this.restoredSheet('detail', detail),
      summary: this.restoredSheet('summary', summary),
      evidence: this.restoredSheet('evidence', evidence),
    };
  }

  /**
   * Queues reading the sheets once more, before they are rewritten.
   * @param known the sheets as read
   * @returns after the sync: whether somebody has typed into one of them since
   */
  watch(known: KnownSheets): (written: ScoreSheets) => boolean {
    const seen = SHEETS.map((which) => {
      const { spec, existing, content } = known[which];
      const asked = existing && content && askWhetherOvertaken(spec, existing, content);
      return [which, () => asked?.() ?? null] as const;
    });
    return (written) =>
      seen.filter(([which, found]) => this.note(which, found(), written)).length > 0;
  }

  private note(which: Which, found: readonly GeneratedRow[] | null, written: ScoreSheets): boolean {
    if (!found) return false;
    this.overtaken[which] = { found, written: written[which].rows };
    return true;
  }

  private restoredSheet(which: Which, sheet: KnownSheet): KnownSheet {
    const overtaken = this.overtaken[which];
    if (!overtaken || !sheet.content) return sheet;
    return { ...sheet, content: restoredContent(sheet.spec, sheet.content, overtaken) };
  }
}
