import { describe, expect, it } from '@jest/globals';
import { addTable, sheetOf, workbook } from '../../support/embedded/harness';

type Seen = Record<string, unknown>;

describe('events', () => {
  it('tell of a change with address, kind, source and the values before and after', async () => {
    const book = workbook();
    await addTable(book);
    const seen: Seen[] = [];
    await book.Excel.run(async (context) => {
      context.workbook.tables.getItem('表').onChanged.add((event) => {
        seen.push({ ...event });
        return Promise.resolve();
      });
      await context.sync();
      sheetOf(context).getRange('B2').values = [['完成']];
      await context.sync();
    });
    await book.idle();
    expect(seen).toEqual([
      expect.objectContaining({
        type: 'TableChanged',
        changeType: 'RangeEdited',
        address: 'B2',
        source: 'Local',
        details: {
          valueBefore: '进行中',
          valueAfter: '完成',
          valueTypeBefore: 'String',
          valueTypeAfter: 'String',
        },
      }),
    ]);
  });

  it('that are never sent are refused', async () => {
    const book = workbook();
    const run = book.Excel.run(async (context) => {
      sheetOf(context).onCalculated.add(() => Promise.resolve());
      await context.sync();
    });
    await expect(run).rejects.toMatchObject({ code: 'ApiNotFound' });
  });

  it('tell of an edit on a sheet that is gone by then', async () => {
    const book = workbook();
    const seen: Seen[] = [];
    await book.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add('草稿');
      context.workbook.worksheets.onChanged.add((event) => {
        seen.push({ ...event });
        return Promise.resolve();
      });
      await context.sync();
      sheet.getRange('A1').values = [[1]];
      sheet.delete();
      await context.sync();
    });
    await book.idle();
    expect(seen.map(({ address, changeType }) => [address, changeType])).toEqual([
      ['A1', 'RangeEdited'],
    ]);
  });

  it('tell of what a person types, and of nothing that formulas do', async () => {
    const book = workbook();
    const seen: Seen[] = [];
    await book.Excel.run(async (context) => {
      sheetOf(context).getRange('A1:B1').values = [[1, '=A1+1']];
      sheetOf(context).onChanged.add((event) => {
        seen.push({ address: event.address, source: event.source, type: event.changeType });
        return Promise.resolve();
      });
      await context.sync();
    });
    await book.idle();
    seen.length = 0;
    await book.type('A1', 5);
    expect(seen).toEqual([{ address: 'A1', source: 'Local', type: 'RangeEdited' }]);
  });

  it('give the range of the change', async () => {
    const book = workbook();
    const handled: Promise<unknown>[] = [];
    await book.Excel.run(async (context) => {
      sheetOf(context).onChanged.add((event) => {
        const values = book.Excel.run(async (inner) => {
          const range = event.getRange(inner).load('values');
          await inner.sync();
          return range.values;
        });
        handled.push(values);
        return Promise.resolve();
      });
      await context.sync();
    });
    await book.type('C3', '打字');
    expect(await Promise.all(handled)).toEqual([[['打字']]]);
  });

  it('tell of inserted rows and of shifted cells', async () => {
    const book = workbook();
    const seen: Seen[] = [];
    await book.Excel.run(async (context) => {
      sheetOf(context).onChanged.add((event) => {
        seen.push({
          type: event.changeType,
          address: event.address,
          shift: event.changeDirectionState,
        });
        return Promise.resolve();
      });
      await context.sync();
      sheetOf(context).getRange('2:3').insert('Down');
      sheetOf(context).getRange('B2:B3').delete('Up');
      await context.sync();
    });
    await book.idle();
    expect(seen).toEqual([
      { type: 'RowInserted', address: '2:3', shift: undefined },
      { type: 'CellDeleted', address: 'B2:B3', shift: { deleteShiftDirection: 'Up' } },
    ]);
  });

  it('tell of the selection, of new, renamed, activated and deleted sheets', async () => {
    const book = workbook();
    const seen: string[] = [];
    const note = (event: { type: string }): Promise<void> => {
      seen.push(event.type);
      return Promise.resolve();
    };
    await book.Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      sheetOf(context).onSelectionChanged.add(note);
      worksheets.onAdded.add(note);
      worksheets.onNameChanged.add(note);
      worksheets.onActivated.add(note);
      worksheets.onDeleted.add(note);
      await context.sync();
      sheetOf(context).getRange('B2').select();
      const sheet = worksheets.add('新');
      await context.sync();
      sheet.name = '改';
      sheet.activate();
      await context.sync();
      sheet.delete();
      await context.sync();
    });
    await book.idle();
    expect(seen).toEqual([
      'WorksheetSelectionChanged',
      'WorksheetAdded',
      'WorksheetNameChanged',
      'WorksheetActivated',
      'WorksheetActivated',
      'WorksheetDeleted',
    ]);
  });

  it('stop when the handler is removed', async () => {
    const book = workbook();
    let count = 0;
    const registration = await book.Excel.run(async (context) => {
      const result = sheetOf(context).onChanged.add(() => {
        count += 1;
        return Promise.resolve();
      });
      await context.sync();
      return result;
    });
    await book.type('A1', 1);
    await book.Excel.run(registration.context, async (context) => {
      registration.remove();
      await context.sync();
    });
    await book.type('A1', 2);
    expect(count).toBe(1);
  });
});
