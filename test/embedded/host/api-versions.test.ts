import { describe, expect, it } from '@jest/globals';
import { addTable, workbook } from '../../support/embedded/harness';

type Use = (sheet: Excel.Worksheet) => unknown;

/** What came with each version, the version before, and a use of it. */
const NEWER: readonly [member: string, version: string, before: string, use: Use][] = [
  [
    'Table.resize',
    '1.13',
    '1.12',
    (sheet) => {
      sheet.tables.getItem('表').resize('A1:C4');
    },
  ],
  [
    'Range.group',
    '1.10',
    '1.9',
    (sheet) => {
      sheet.getRange('A:B').group('ByColumns');
    },
  ],
  ['Range.left', '1.10', '1.9', (sheet) => sheet.getRange('A1').load('left')],
  ['Worksheet.pageLayout', '1.9', '1.8', (sheet) => sheet.pageLayout.load('orientation')],
  [
    'Table.autoFilter',
    '1.9',
    '1.8',
    (sheet) => {
      sheet.tables.getItem('表').autoFilter.reapply();
    },
  ],
];

describe('a host of an older ExcelApi', () => {
  const answer = async (version: string, use: Use) => {
    const book = workbook({ apiVersion: version });
    await addTable(book);
    return book.Excel.run(async (context) => {
      use(context.workbook.worksheets.getActiveWorksheet());
      await context.sync();
      return 'done';
    }).catch((error: unknown) => (error as Error).message);
  };

  it.each(NEWER)('has no %s before %s', async (member, version, before, use) => {
    expect(await answer(version, use)).toBe('done');
    expect(await answer(before, use)).toBe(`ApiNotFound: ${member}`);
  });

  it('leaves out what is later when everything of an object is loaded', async () => {
    const loaded = async (apiVersion: string) =>
      workbook({ apiVersion }).Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getActiveWorksheet().load();
        await context.sync();
        return Object.keys(sheet.toJSON());
      });
    expect(await loaded('1.8')).toContain('showGridlines');
    expect(await loaded('1.7')).not.toContain('showGridlines');
  });
});
