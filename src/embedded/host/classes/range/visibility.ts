import { isWholeColumns, isWholeRows } from '../../../model/data/area';
import type { Area } from '../../../model/data/area';
import type { Axis } from '../../../model/cells/dimensions';
import { invalidArgument } from '../../../model/data/errors';
import type { Args } from '../../dispatch/args';
import type { Method, Property } from '../../dispatch/api';
import type { RangeTarget } from '../../dispatch/range-target';
import { refuseStructureIfProtected } from './protection-guard';

function hiddenProperty(axis: Axis): Property<RangeTarget> {
  return {
    get: ({ area }, { model }) => model.dimensions.hidden(axis, area),
    set: ({ area }, value, session) => {
      if (typeof value !== 'boolean') throw invalidArgument('hidden');
      refuseStructureIfProtected(session, area.sheetId);
      session.model.dimensions.setHidden(axis, area, value);
    },
  };
}

/** Visibility of rows and columns, and the position of the range on the sheet, in points. */
export const rangeVisibility: Readonly<Record<string, Property<RangeTarget>>> = {
  rowHidden: hiddenProperty('rows'),
  columnHidden: hiddenProperty('columns'),
  hidden: {
    get: ({ area }, { model }) => {
      const rows = model.dimensions.hidden('rows', area);
      const columns = model.dimensions.hidden('columns', area);
      if (rows === true || columns === true) return true;
      return rows === null || columns === null ? null : false;
    },
  },
  top: { get: ({ area }, { model }) => model.dimensions.offset('rows', area), onDemand: true },
  left: { get: ({ area }, { model }) => model.dimensions.offset('columns', area), onDemand: true },
  height: { get: ({ area }, { model }) => model.dimensions.extent('rows', area), onDemand: true },
  width: { get: ({ area }, { model }) => model.dimensions.extent('columns', area), onDemand: true },
};

/** Groups of rows or columns. */
export const rangeOutline: Readonly<Record<string, Method<RangeTarget>>> = {
  group: ({ area }, args, { model }) => {
    model.outline.group(area, axisArgument(area, args));
  },
  ungroup: ({ area }, args, { model }) => {
    model.outline.ungroup(area, axisArgument(area, args));
  },
  hideGroupDetails: ({ area }, args, { model }) => {
    model.outline.setCollapsed(area, axisArgument(area, args), true);
  },
  showGroupDetails: ({ area }, args, { model }) => {
    model.outline.setCollapsed(area, axisArgument(area, args), false);
  },
};

function axisArgument(area: Area, args: Args): Axis {
  const axis = args.oneOf(0, ['ByRows', 'ByColumns']) === 'ByRows' ? 'rows' : 'columns';
  if (axis === 'rows' ? isWholeColumns(area) : isWholeRows(area)) {
    throw invalidArgument('The whole sheet cannot be grouped.');
  }
  return axis;
}
