import { invalidArgument } from '../../../model/data/errors';
import type { ClassDefinition } from '../../dispatch/api';
import type { RangeTarget } from '../../dispatch/range-target';
import { mergedAreas } from './range-areas';
import { rangeContent, rangePlace } from './content';
import { rangeEdits } from './edits';
import { rangeMoves } from './related-ranges';
import { rangeProperties } from './cell-properties';
import { rangeOutline, rangeVisibility } from './visibility';

export const Range: ClassDefinition<RangeTarget> = {
  name: 'Range',
  reference: (range) => range.referenceId,
  properties: { ...rangeContent, ...rangePlace, ...rangeVisibility },
  navigation: {
    format: (range, session) => session.make('RangeFormat', { range }),
    worksheet: ({ area }, session) => session.make('Worksheet', { sheetId: area.sheetId }),
    dataValidation: (range, session) => session.make('DataValidation', range),
    conditionalFormats: (range, session) => session.make('ConditionalFormatCollection', range),
    sort: (range, session) => session.make('RangeSort', range),
  },
  methods: {
    ...rangeMoves,
    ...rangeEdits,
    ...rangeProperties,
    ...rangeOutline,
    getMergedAreasOrNullObject: (range, _args, session) => {
      const merged = mergedAreas(range, session);
      return merged && session.make('RangeAreas', merged);
    },
    getTables: (range, _args, session) => session.make('TableScopedCollection', range),
    _KeepReference: (range, _args, session) => {
      session.keep(range);
    },
    _ValidateArraySize: ({ area }, args) => {
      const [rows, columns] = [args.number(0), args.number(1)];
      if (rows !== area.rows || columns !== area.columns) {
        throw invalidArgument('The array does not have the shape of the range.');
      }
    },
  },
};
