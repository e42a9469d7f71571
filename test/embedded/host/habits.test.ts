import { describe, expect, it } from '@jest/globals';
import { gentle, strict, type Habits } from '../../../src/embedded';
import { openWorkspace } from '../../support/workbook/pane';
import { addTable, fillSheet, valuesOf } from '../../support/workbook/sheets';

/** A table of three rows with a blank third column, in a workbook with these habits. */
async function book(habits: Partial<Habits>) {
  const { book } = openWorkspace();
  await fillSheet(book, '表', [
    ['甲', '乙', '丙'],
    ['a', 1, ''],
    ['b', 2, ''],
    ['c', 3, ''],
  ]);
  await addTable(book, '表', 'A1:C4', '数据');
  Object.assign(book.habits, gentle(), habits);
  return book;
}

type Work = (context: Excel.RequestContext, sheet: Excel.Worksheet, table: Excel.Table) => unknown;

/** The code of the failure of some work; `null` if Excel does it. */
const codeOf = ({ Excel }: Awaited<ReturnType<typeof book>>, work: Work): Promise<string | null> =>
  Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('表');
    work(context, sheet, context.workbook.tables.getItem('数据'));
    await context.sync();
    return null;
  }).catch((error: unknown) => (error as { code: string }).code);

const FOCUS: Readonly<Record<string, readonly [string, Work]>> = {
  'Range.select': [
    'GeneralException',
    (_, sheet) => {
      sheet.getRange('A1').select();
    },
  ],
  'Worksheet.activate': [
    'GeneralException',
    (_, sheet) => {
      sheet.activate();
    },
  ],
  'WorksheetCollection.add': ['GeneralException', (context) => context.workbook.worksheets.add()],
  'WorksheetFreezePanes.freezeRows': [
    'GeneralException',
    (_, sheet) => {
      sheet.freezePanes.freezeRows(1);
    },
  ],
  'Table.clearFilters': [
    'GeneralException',
    (_, __, table) => {
      table.clearFilters();
    },
  ],
  'Worksheet.delete': [
    'InvalidSelection',
    (_, sheet) => {
      sheet.delete();
    },
  ],
  'Workbook.getSelectedRange': [
    'InvalidSelection',
    (context) => context.workbook.getSelectedRange().load('address'),
  ],
};

describe('while another workbook has the focus', () => {
  it.each(Object.entries(FOCUS))('%s fails as in Excel', async (_name, [code, work]) => {
    expect(await codeOf(await book({ isBehindAnother: true }), work)).toBe(code);
  });

  it('everything else is done', async () => {
    const here = await book({ isBehindAnother: true });
    expect(
      await codeOf(here, (_, sheet) => {
        sheet.getRange('E1').values = [['做了']];
      }),
    ).toBeNull();
    expect(await valuesOf(here, '表', 'E1')).toEqual([['做了']]);
  });
});

it('no row of a filtered table is deleted, and its filter stays', async () => {
  const here = await book({ keepsFilters: true });
  await codeOf(here, (_, __, table) => {
    table.columns.getItem('甲').filter.applyValuesFilter(['b']);
    table.rows.getItemAt(0).delete();
    table.clearFilters();
  });
  const [table] = here.model.registry.tables;
  expect([table!.area.rows, Object.keys(table!.filters).length]).toEqual([4, 1]);
});

it('the content of a range with too many cells is null', async () => {
  const { Excel } = await book({ mostCellsRead: 11 });
  const told = await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('表');
    const ranges = ['A1:C4', 'A1:C3'].map((address) =>
      sheet.getRange(address).load('values,formulas,text,numberFormat,rowCount'),
    );
    await context.sync();
    return ranges.map(({ values, formulas, text, numberFormat }) =>
      ([values, formulas, text, numberFormat] as unknown[]).map((block) => block === null),
    );
  });
  expect(told).toEqual([Array(4).fill(true), Array(4).fill(false)]);
});

describe('a column of a table', () => {
  const formulas = [['=1+1'], ['=1+2'], ['=1+3']];

  const written = async (typed: string) => {
    const here = await book({ fillsColumns: true });
    await codeOf(here, (_, sheet) => {
      sheet.getRange('C2').values = [[typed]];
    });
    await codeOf(here, (_, sheet) => {
      sheet.getRange('C2:C4').formulas = formulas;
    });
    return valuesOf(here, '表', 'C2:C4');
  };

  it('is filled by the last formula', async () => {
    expect(await written('')).toEqual([[4], [4], [4]]);
  });

  it('is not filled if something was typed into it', async () => {
    expect(await written('甲')).toEqual([[2], [3], [4]]);
  });
});

it('a name tells the address of the table that it refers to', async () => {
  const { Excel } = await book({ namesTellAddresses: true });
  const formula: unknown = await Excel.run(async (context) => {
    const name = context.workbook.names.add('合计', '=SUM(数据[乙])').load('formula');
    await context.sync();
    return name.formula as unknown;
  });
  expect(formula).toBe('=SUM(表!$B$2:$B$4)');
});

it('messages have the bound that is set', async () => {
  const here = await book({ mostBytes: 3000 });
  const write: Work = (_, sheet) => {
    sheet.getRange('E1').values = [['长'.repeat(1500)]];
  };
  expect(await codeOf(here, write)).toBe('RequestPayloadSizeLimitExceeded');
  here.habits.mostBytes = Infinity;
  expect(await codeOf(here, write)).toBeNull();
});

it('all of them at once are known by name', () => {
  expect(Object.keys(strict())).toEqual(Object.keys(gentle()));
});
