import { conforms, set, told, type Step } from '../../support/embedded/conformance';

const PLACE: readonly Step[] = [
  [
    'address',
    ({ at, name }) => {
      const read = told(at('B2:C3'), 'address');
      return () => read() === `${name}!B2:C3`;
    },
    true,
  ],
  ['rowIndex', ({ at }) => told(at('B3'), 'rowIndex'), 2],
  ['columnIndex', ({ at }) => told(at('B3'), 'columnIndex'), 1],
  ['rowCount', ({ at }) => told(at('B3:D9'), 'rowCount'), 7],
  ['columnCount', ({ at }) => told(at('B3:D9'), 'columnCount'), 3],
  ['cellCount', ({ at }) => told(at('B3:D9'), 'cellCount'), 21],
  ['cellCount of a sheet', ({ sheet }) => told(sheet.getRange(), 'cellCount'), -1],
  ['isEntireRow', ({ at }) => told(at('2:3'), 'isEntireRow'), true],
  ['isEntireColumn', ({ at }) => told(at('B:C'), 'isEntireColumn'), true],
  ['isEntireColumn of a block', ({ at }) => told(at('B1:C9'), 'isEntireColumn'), false],
  [
    'worksheet',
    ({ at, name }) => {
      const read = told(at('A1').worksheet, 'name');
      return () => read() === name;
    },
    true,
  ],
  ['top of the first row', ({ at }) => told(at('A1'), 'top'), 0],
  ['left of the first column', ({ at }) => told(at('A1'), 'left'), 0],
  ['rowHidden', ({ at }) => set(at('3:3'), 'rowHidden', true), true],
  [
    'rowHidden of some',
    ({ at }) => {
      at('3:3').rowHidden = true;
      return told(at('2:4'), 'rowHidden');
    },
    null,
  ],
  ['columnHidden', ({ at }) => set(at('B:B'), 'columnHidden', true), true],
  [
    'hidden',
    ({ at }) => {
      at('B:B').columnHidden = true;
      return told(at('B2'), 'hidden');
    },
    true,
  ],
];

conforms('Range: place and size', PLACE);
