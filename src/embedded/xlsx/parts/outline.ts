import type { Worksheet } from 'exceljs';
import type { OutlineGroup } from '../../model/data/registry';
import { describedColumns } from '../terms/exceljs-extras';

interface Line {
  readonly level: number;
  readonly hidden: boolean;
}

/** A file gives each row and column its level; the model keeps the groups that they make. */
export function readOutline(sheet: Worksheet): OutlineGroup[] {
  const rows = lines(sheet.rowCount, (at) => sheet.findRow(at));
  const columns = lines(describedColumns(sheet), (at) => sheet.getColumn(at));
  return [...groups('rows', rows), ...groups('columns', columns)];
}

function lines(
  count: number,
  line: (at: number) => { outlineLevel?: number; hidden: boolean } | undefined,
): Line[] {
  return Array.from({ length: count }, (_, at) => {
    const { outlineLevel = 0, hidden = false } = line(at + 1) ?? {};
    return { level: outlineLevel, hidden };
  });
}

/** Every run of lines at or above a level is a group of that level. */
function groups(axis: OutlineGroup['axis'], all: readonly Line[]): OutlineGroup[] {
  const deepest = all.reduce((level, line) => Math.max(level, line.level), 0);
  return Array.from({ length: deepest }, (_, at) => at + 1).flatMap((level) => {
    const found: OutlineGroup[] = [];
    let first: number | null = null;
    for (let at = 0; at <= all.length; at++) {
      const inside = (all[at]?.level ?? 0) >= level;
      if (inside) first ??= at;
      else if (first !== null) {
        const collapsed = all.slice(first, at).every((line) => line.hidden);
        found.push({ axis, first, last: at - 1, collapsed });
        first = null;
      }
    }
    return found;
  });
}

export function writeOutline(sheet: Worksheet, outline: readonly OutlineGroup[]): void {
  const depth = { rows: 0, columns: 0 };
  for (const { axis, first, last } of outline) {
    for (let at = first; at <= last; at++) {
      const line = axis === 'rows' ? sheet.getRow(at + 1) : sheet.getColumn(at + 1);
      line.outlineLevel = (line.outlineLevel ?? 0) + 1;
      depth[axis] = Math.max(depth[axis], line.outlineLevel);
    }
  }
  // ExcelJS takes a line for collapsed at this level and deeper; hidden lines say it already.
  sheet.properties.outlineLevelRow = depth.rows + 1;
  sheet.properties.outlineLevelCol = depth.columns + 1;
}
