import { expect, it } from '@jest/globals';
import { openWorkspace } from '../../../support/workbook/pane';

/** Texts that look like a date, a time, a number or a truth value, and some that look like a criterion. */
const TEXTS: readonly string[] = [
  ...['3-4', '1/2', '10:30', 'TRUE', '5%', '1e5', '２０２４', '¥5', '1,000', '(5)', '-5', '2024'],
  ...['=教育局', '+教育局', '@教育局', '>5', '<>', '2024年5月'],
];
const LAST = TEXTS.length;

it('finds texts that look like something else, as often as they are there', async () => {
  const { Excel } = openWorkspace().book;
  const found = await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    const texts = sheet.getRange(`A1:A${LAST}`);
    texts.numberFormat = TEXTS.map(() => ['@']);
    texts.values = TEXTS.map((text) => [text]);
    sheet.getRange(`B1:B${LAST}`).values = TEXTS.map((_, i) => [i + 1]);
    const counts = sheet.getRange(`C1:D${LAST}`);
    counts.formulas = TEXTS.map((_, i) => [
      `=COUNTIFS(A$1:A$${LAST},"="&A${i + 1})`,
      `=SUMIFS(B$1:B$${LAST},A$1:A$${LAST},"="&A${i + 1})`,
    ]);
    counts.load('values');
    await context.sync();
    return counts.values;
  });
  expect(found).toEqual(TEXTS.map((_, i) => [1, i + 1]));
});

it('takes a criterion for a date where the cells are dates', async () => {
  const { Excel } = openWorkspace().book;
  const counts = await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange('A1:A3').values = [[45_413], [45_414], [45_415]];
    sheet.getRange('B1:B2').formulas = [
      ['=COUNTIF(A1:A3,"=2024-05-01")'],
      ['=COUNTIF(A1:A3,">2024-05-01")'],
    ];
    const range = sheet.getRange('B1:B2').load('values');
    await context.sync();
    return range.values;
  });
  expect(counts).toEqual([[1], [2]]);
});
