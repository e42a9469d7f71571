import { printAddress } from '../../../model/data/address';
import type { Area } from '../../../model/data/area';
import { WorkbookError } from '../../../model/data/errors';
import type { ClassDefinition, Session } from '../../dispatch/api';
import type { RangeTarget } from '../../dispatch/range-target';
import type { RangeAreasTarget } from '../../dispatch/targets';

/** Several rectangles of one sheet. */
export const RangeAreas: ClassDefinition<RangeAreasTarget> = {
  name: 'RangeAreas',
  properties: {
    address: {
      get: ({ ranges }, { model }) =>
        ranges
          .map(({ area }) => printAddress(model.core.worksheet(area.sheetId).getName(), area))
          .join(', '),
    },
    areaCount: { get: ({ ranges }) => ranges.length },
    cellCount: {
      get: ({ ranges }) => ranges.reduce((sum, { area }) => sum + area.rows * area.columns, 0),
    },
  },
  navigation: { areas: (target, session) => session.make('RangeCollection', target) },
  methods: {
    // No reference id: the client resolves its path again.
    _KeepReference: () => null,
  },
};

export const RangeCollection: ClassDefinition<RangeAreasTarget> = {
  name: 'RangeCollection',
  methods: { getCount: ({ ranges }) => ranges.length },
  items: ({ ranges }, session) => ranges.map((range) => session.make('Range', range)),
};

/** The merged cells whose first cell lies in the range, as Excel counts them; null if there are none. @throws above the most that the habits allow */
export function mergedAreas({ area }: RangeTarget, session: Session): RangeAreasTarget | null {
  const merged = session.model.merges
    .on(area.sheetId)
    .filter((one) => holds(area, one.row, one.column));
  if (merged.length > session.habits.mostMergedAreas)
    throw new WorkbookError('GeneralException', `${merged.length} merged areas are too many.`);
  return merged.length === 0 ? null : { ranges: merged.map((one) => session.track(one)) };
}

const holds = (area: Area, row: number, column: number): boolean =>
  row >= area.row &&
  row < area.row + area.rows &&
  column >= area.column &&
  column < area.column + area.columns;
