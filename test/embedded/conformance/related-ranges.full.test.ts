import {
  conforms,
  fails,
  place,
  result,
  told,
  type Step,
} from '../../support/embedded/conformance';

const MOVES: readonly Step[] = [
  ['getCell', ({ at }) => place(at('B2:C4').getCell(1, 1)), 'C3'],
  ['getCell outside of the range', ({ at }) => place(at('B2').getCell(3, 2)), 'D5'],
  ['getRow', ({ at }) => place(at('B2:C4').getRow(2)), 'B4:C4'],
  ['getColumn', ({ at }) => place(at('B2:D4').getColumn(1)), 'C2:C4'],
  ['getLastCell', ({ at }) => place(at('B2:D4').getLastCell()), 'D4'],
  ['getLastRow', ({ at }) => place(at('B2:D4').getLastRow()), 'B4:D4'],
  ['getLastColumn', ({ at }) => place(at('B2:D4').getLastColumn()), 'D2:D4'],
  ['getEntireRow', ({ at }) => place(at('B2:C3').getEntireRow()), '2:3'],
  ['getEntireColumn', ({ at }) => place(at('B2:C3').getEntireColumn()), 'B:C'],
  ['getOffsetRange', ({ at }) => place(at('B2:C3').getOffsetRange(2, 1)), 'C4:D5'],
  ['getOffsetRange, negative', ({ at }) => place(at('B2:C3').getOffsetRange(-1, -1)), 'A1:B2'],
  [
    'getOffsetRange beyond the sheet',
    ({ at }) => place(at('A1').getOffsetRange(-1, 0)),
    fails('InvalidArgument'),
  ],
  ['getResizedRange', ({ at }) => place(at('B2').getResizedRange(2, 1)), 'B2:C4'],
  ['getResizedRange, smaller', ({ at }) => place(at('A1:D5').getResizedRange(-2, -1)), 'A1:C3'],
  [
    'getResizedRange, negative on one cell',
    ({ at }) => place(at('C3').getResizedRange(-1, -2)),
    'A2:C3',
  ],
  [
    'getAbsoluteResizedRange',
    ({ at }) => place(at('B2:D5').getAbsoluteResizedRange(2, 2)),
    'B2:C3',
  ],
  [
    'getAbsoluteResizedRange to nothing',
    ({ at }) => place(at('B2').getAbsoluteResizedRange(0, 1)),
    fails('InvalidArgument'),
  ],
  ['getRowsBelow', ({ at }) => place(at('B2:C3').getRowsBelow(2)), 'B4:C5'],
  ['getRowsBelow, one', ({ at }) => place(at('B2:C3').getRowsBelow()), 'B4:C4'],
  ['getRowsAbove', ({ at }) => place(at('B3:C4').getRowsAbove(2)), 'B1:C2'],
  ['getColumnsAfter', ({ at }) => place(at('A1:B2').getColumnsAfter(2)), 'C1:D2'],
  ['getColumnsBefore', ({ at }) => place(at('C1:D2').getColumnsBefore(1)), 'B1:B2'],
  ['getBoundingRect', ({ at }) => place(at('A1:B2').getBoundingRect('D5:E6')), 'A1:E6'],
  ['getBoundingRect of a range', ({ at }) => place(at('C3').getBoundingRect(at('A1'))), 'A1:C3'],
  ['getIntersection', ({ at }) => place(at('A1:C3').getIntersection('B2:D4')), 'B2:C3'],
  [
    'getIntersection of nothing',
    ({ at }) => place(at('A1').getIntersection('B2')),
    fails('ItemNotFound'),
  ],
  [
    'getIntersectionOrNullObject',
    ({ at }) => place(at('A1').getIntersectionOrNullObject('B2')),
    null,
  ],
  ['getUsedRange', ({ at }) => place(at('A1:Z99').getUsedRange()), 'A1:D5'],
  ['getUsedRange of values', ({ at }) => place(at('C:C').getUsedRange(true)), 'C1:C5'],
  ['getUsedRangeOrNullObject', ({ at }) => place(at('H1:K9').getUsedRangeOrNullObject()), null],
  [
    'getMergedAreasOrNullObject',
    ({ at }) => {
      at('F1:G2').merge();
      return told(at('E1:H3').getMergedAreasOrNullObject(), 'areaCount');
    },
    1,
  ],
  [
    'getTables',
    ({ at, table }) => {
      table();
      return result(at('B2').getTables().getCount());
    },
    1,
  ],
  ['getTables of none', ({ at }) => result(at('B2').getTables().getCount()), 0],
];

conforms('Range: related ranges', MOVES);
