import { intersection } from '../../../model/data/area';
import type { Area } from '../../../model/data/area';
import { invalidArgument } from '../../../model/data/errors';
import type { Method, Session } from '../../dispatch/api';
import type { RangeTarget } from '../../dispatch/range-target';
import { refuseIfProtected, refuseStructureIfProtected } from './protection-guard';
import { areaArgument } from './related-ranges';

/** Methods of Range that change the sheet. */
export const rangeEdits: Readonly<Record<string, Method<RangeTarget>>> = {
  insert: async ({ area }, args, session) => {
    const shift = args.oneOf(0, ['Down', 'Right']);
    refuseStructureIfProtected(session, area.sheetId);
    // Returns the new, empty cells; the range itself moves with its content.
    const inserted = { ...area };
    await session.model.structure.insert(area, shift);
    return session.range(inserted);
  },
  delete: async ({ area }, args, session) => {
    const shift = args.oneOf(0, ['Up', 'Left']);
    refuseStructureIfProtected(session, area.sheetId);
    await session.model.structure.delete(area, shift);
  },
  clear: ({ area }, args, session) => {
    const what = args.isMissing(0)
      ? 'All'
      : args.oneOf(0, ['All', 'Formats', 'Contents', 'Hyperlinks', 'RemoveHyperlinks']);
    refuseIfProtected(session, area);
    clear(area, what, session);
  },
  select: ({ area }, _args, { model }) => {
    model.view.select(area);
  },
  merge: ({ area }, args, session) => {
    refuseIfProtected(session, area);
    const across = args.optional(0, (a, i) => a.boolean(i)) ?? false;
    merge(area, across, session);
  },
  unmerge: ({ area }, _args, session) => {
    refuseIfProtected(session, area);
    session.model.merges.remove(area);
  },
  copyFrom: async ({ area }, args, session) => {
    const source = areaArgument(args, 0, session, area.sheetId);
    const what = args.isMissing(1)
      ? 'All'
      : args.oneOf(1, ['All', 'Formulas', 'Values', 'Formats']);
    refuseIfProtected(session, area);
    if (what === 'Values') await session.model.settle();
    copy(source, area, what, session);
  },
};

function clear(area: Area, what: string, { model }: Session): void {
  if (what === 'Formats' || what === 'All') model.styles.clear(area);
  if (what === 'Contents' || what === 'All') model.content.clear(area);
  if (what === 'All') {
    model.rules.clear(area);
    model.merges.remove(area);
  }
}

function merge(area: Area, across: boolean, { model }: Session): void {
  if (model.registry.tables.some((table) => intersection(table.area, area))) {
    throw invalidArgument('Cells of a table cannot be merged.');
  }
  const lines = across
    ? Array.from({ length: area.rows }, (_, i) => ({ ...area, row: area.row + i, rows: 1 }))
    : [area];
  for (const line of lines) keepFirstOnly(line, model);
  model.merges.remove(area);
  model.merges.add(lines);
}

/** Only the first cell of a merged area keeps its content. */
function keepFirstOnly(area: Area, model: Session['model']): void {
  const block = model.cells.map(area, (_cell, row, column) =>
    row === area.row && column === area.column ? null : '',
  );
  model.content.write(area, block);
}

function copy(source: Area, to: Area, what: string, { model }: Session): void {
  const rows = Math.max(to.rows, source.rows);
  const columns = Math.max(to.columns, source.columns);
  const target = { ...to, rows, columns };
  const read = (row: number, column: number) =>
    model.cells.get(
      source.sheetId,
      source.row + ((row - to.row) % source.rows),
      source.column + ((column - to.column) % source.columns),
    );
  if (what !== 'Formats') model.content.copy(source, target, what === 'Values');
  if (what === 'All' || what === 'Formats') {
    model.merges.copy(source, to);
    model.styles.clear(target);
    model.styles.patchEach(target, (row, column) => model.cells.style(read(row, column)));
  }
}
