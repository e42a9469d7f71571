import {
  AddWorksheetMergeMutation,
  RemoveWorksheetMergeMutation,
  SetSelectionsOperation,
} from '@univerjs/sheets';
import { Rectangle } from '@univerjs/core';
import { contains, fromUniverRange, toUniverRange } from '../../../model/data/area';
import type { Area } from '../../../model/data/area';
import { invalidArgument } from '../../../model/data/errors';
import type { Method, Session } from '../../dispatch/api';
import type { RangeTarget } from '../../dispatch/range-target';
import { refuseIfProtected, refuseStructureIfProtected } from './protection-guard';
import { areaArgument } from './related-ranges';

/** What changes the sheet around or under the range. */
export const rangeEdits: Readonly<Record<string, Method<RangeTarget>>> = {
  insert: async ({ area }, args, session) => {
    const shift = args.oneOf(0, ['Down', 'Right']);
    refuseStructureIfProtected(session, area.sheetId);
    // The caller gets the new, empty cells; the range it called on moves away with its content.
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
    model.sheets.activate(area.sheetId);
    const range = toUniverRange(area);
    model.core.mutate({
      id: SetSelectionsOperation.id,
      params: {
        unitId: model.core.unitId,
        subUnitId: area.sheetId,
        reveal: true,
        selections: [
          {
            range,
            primary: {
              actualRow: area.row,
              actualColumn: area.column,
              startRow: area.row,
              endRow: area.row,
              startColumn: area.column,
              endColumn: area.column,
              isMerged: false,
              isMergedMainCell: false,
            },
            style: null,
          },
        ],
      },
    });
  },
  merge: ({ area }, args, session) => {
    refuseIfProtected(session, area);
    const across = args.optional(0, (a, i) => a.boolean(i)) ?? false;
    merge(area, across, session);
  },
  unmerge: ({ area }, _args, session) => {
    refuseIfProtected(session, area);
    session.model.core.mutate({
      id: RemoveWorksheetMergeMutation.id,
      params: mergeParams(area, [area], session),
    });
  },
  copyFrom: ({ area }, args, session) => {
    const source = areaArgument(args, 0, session, area.sheetId);
    const what = args.isMissing(1) ? 'All' : args.oneOf(1, ['All', 'Values', 'Formats']);
    refuseIfProtected(session, area);
    copy(source, area, what, session);
  },
};

function clear(area: Area, what: string, { model }: Session): void {
  if (what === 'Formats' || what === 'All') model.styles.clear(area);
  if (what === 'Contents' || what === 'All') model.content.clear(area);
  if (what === 'All') {
    model.rules.clear(area);
    const params = mergeParams(area, [area], { model });
    if (hasMerge(area, { model })) {
      model.core.mutate({ id: RemoveWorksheetMergeMutation.id, params });
    }
  }
}

function merge(area: Area, across: boolean, { model }: Session): void {
  const lines = across
    ? Array.from({ length: area.rows }, (_, i) => ({ ...area, row: area.row + i, rows: 1 }))
    : [area];
  const tables = model.registry.tables.filter((table) =>
    Rectangle.intersects(toUniverRange(table.area), toUniverRange(area)),
  );
  if (tables.some((table) => table.area.sheetId === area.sheetId)) {
    throw invalidArgument('Cells of a table cannot be merged.');
  }
  for (const line of lines) keepFirstOnly(line, { model });
  model.core.mutate({
    id: RemoveWorksheetMergeMutation.id,
    params: mergeParams(area, [area], { model }),
  });
  model.core.mutate({
    id: AddWorksheetMergeMutation.id,
    params: mergeParams(area, lines, { model }),
  });
}

/** Only the first cell of a merged area keeps its content. */
function keepFirstOnly(area: Area, { model }: Pick<Session, 'model'>): void {
  const block = model.cells.map(area, (_cell, row, column) =>
    row === area.row && column === area.column ? null : '',
  );
  model.content.write(area, block);
}

function hasMerge(area: Area, { model }: Pick<Session, 'model'>): boolean {
  const range = toUniverRange(area);
  return model.core
    .worksheet(area.sheetId)
    .getMergeData()
    .some((merged) => Rectangle.intersects(merged, range));
}

function mergeParams(
  area: Area,
  lines: readonly Area[],
  { model }: Pick<Session, 'model'>,
): object {
  return {
    unitId: model.core.unitId,
    subUnitId: area.sheetId,
    ranges: lines.map(toUniverRange),
  };
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
  if (what !== 'Values') {
    copyMerges(source, to, { model });
    model.styles.clear(target);
    model.styles.patchEach(target, (row, column) => model.cells.style(read(row, column)));
  }
}

/** Merged cells are a format: they come along with it, and those of the target go. */
function copyMerges(source: Area, to: Area, { model }: Pick<Session, 'model'>): void {
  const merges = model.core
    .worksheet(source.sheetId)
    .getMergeData()
    .map((range) => fromUniverRange(source.sheetId, range))
    .filter((merge) => contains(source, merge))
    .map((merge) => ({
      ...merge,
      sheetId: to.sheetId,
      row: merge.row - source.row + to.row,
      column: merge.column - source.column + to.column,
    }));
  const target = { ...to, rows: source.rows, columns: source.columns };
  if (hasMerge(target, { model })) {
    model.core.mutate({
      id: RemoveWorksheetMergeMutation.id,
      params: mergeParams(target, [target], { model }),
    });
  }
  if (merges.length === 0) return;
  model.core.mutate({
    id: AddWorksheetMergeMutation.id,
    params: mergeParams(target, merges, { model }),
  });
}
