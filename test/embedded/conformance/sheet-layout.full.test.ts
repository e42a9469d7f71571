import { conforms, fails, place, set, told, type Step } from '../../support/embedded/conformance';

const LAYOUT: readonly Step[] = [
  [
    'freezePanes.freezeRows',
    ({ sheet }) => {
      sheet.freezePanes.freezeRows(2);
      return place(sheet.freezePanes.getLocation());
    },
    '1:2',
  ],
  [
    'freezePanes.freezeColumns',
    ({ sheet }) => {
      sheet.freezePanes.freezeColumns(1);
      return place(sheet.freezePanes.getLocation());
    },
    'A:A',
  ],
  [
    'freezePanes.freezeAt',
    ({ sheet }) => {
      sheet.freezePanes.freezeAt(sheet.getRange('A1:B2'));
      return place(sheet.freezePanes.getLocation());
    },
    'A1:B2',
  ],
  [
    'freezePanes.unfreeze',
    ({ sheet }) => {
      sheet.freezePanes.freezeRows(2);
      sheet.freezePanes.unfreeze();
      return place(sheet.freezePanes.getLocationOrNullObject());
    },
    null,
  ],
  [
    'protection.protect',
    ({ sheet }) => {
      sheet.protection.protect();
      return told(sheet.protection, 'protected');
    },
    true,
  ],
  [
    'protection refuses a write',
    ({ sheet, at }) => {
      sheet.protection.protect();
      return set(at('A1'), 'values', [['不行']]);
    },
    fails('AccessDenied'),
  ],
  [
    'protection lets unlocked cells be written',
    ({ sheet, at }) => {
      at('A1').format.protection.locked = false;
      sheet.protection.protect();
      return set(at('A1'), 'values', [['可以']]);
    },
    [['可以']],
  ],
  [
    'protection.protect twice',
    ({ sheet }) => {
      sheet.protection.protect();
      sheet.protection.protect();
      return told(sheet.protection, 'protected');
    },
    fails('InvalidOperation'),
  ],
  [
    'protection.unprotect',
    ({ sheet }) => {
      sheet.protection.protect({}, '密');
      sheet.protection.unprotect('密');
      return told(sheet.protection, 'protected');
    },
    false,
  ],
  [
    'protection.unprotect with a wrong word',
    ({ sheet }) => {
      sheet.protection.protect({}, '密');
      sheet.protection.unprotect('错');
      return told(sheet.protection, 'protected');
    },
    fails('InvalidArgument'),
  ],
  [
    'pageLayout.orientation',
    ({ sheet }) => set(sheet.pageLayout, 'orientation', 'Landscape'),
    'Landscape',
  ],
  ['pageLayout.paperSize', ({ sheet }) => set(sheet.pageLayout, 'paperSize', 'A3'), 'A3'],
  ['pageLayout.zoom', ({ sheet }) => set(sheet.pageLayout, 'zoom', { scale: 80 }), { scale: 80 }],
  ['pageLayout.leftMargin', ({ sheet }) => set(sheet.pageLayout, 'leftMargin', 28), 28],
  [
    'pageLayout.centerHorizontally',
    ({ sheet }) => set(sheet.pageLayout, 'centerHorizontally', true),
    true,
  ],
  [
    'pageLayout.setPrintArea',
    ({ sheet }) => {
      sheet.pageLayout.setPrintArea('A1:C9');
      return place(sheet.pageLayout.getPrintAreaOrNullObject() as unknown as Excel.Range);
    },
    'A1:C9',
  ],
  [
    'pageLayout.setPrintTitleRows',
    ({ sheet }) => {
      sheet.pageLayout.setPrintTitleRows('1:2');
      return place(sheet.pageLayout.getPrintTitleRowsOrNullObject());
    },
    '1:2',
  ],
  [
    'pageLayout.setPrintTitleColumns',
    ({ sheet }) => {
      sheet.pageLayout.setPrintTitleColumns('A:B');
      return place(sheet.pageLayout.getPrintTitleColumnsOrNullObject());
    },
    'A:B',
  ],
  [
    'pageLayout.setPrintMargins',
    ({ sheet }) => {
      sheet.pageLayout.setPrintMargins('Inches', { top: 1 });
      return told(sheet.pageLayout, 'topMargin');
    },
    72,
  ],
  [
    'pageLayout.headersFooters',
    ({ sheet }) => set(sheet.pageLayout.headersFooters.defaultForAllPages, 'centerFooter', '&P'),
    '&P',
  ],
];

conforms('Worksheet: panes, protection and pages', LAYOUT);
