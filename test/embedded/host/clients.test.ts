import { describe, expect, it } from '@jest/globals';
import { Host } from '../../../src/embedded/host/host';
import { RequestFlag } from '../../../src/embedded/host/dispatch/protocol';
import { openHeadless } from '../../../src/embedded/model/open';
import { fill, read, sheetOf, workbook } from '../../support/embedded/harness';

describe('two add-ins at one workbook', () => {
  it("see each other's edits as remote, and their own as local", async () => {
    const book = workbook();
    const other = book.attach();
    const seen: string[] = [];
    for (const [name, client] of Object.entries({ first: book, second: other })) {
      await client.Excel.run(async (context) => {
        sheetOf(context).onChanged.add((event) => {
          seen.push(`${name} ${event.source} ${event.address}`);
          return Promise.resolve();
        });
        await context.sync();
      });
    }
    await other.Excel.run(async (context) => {
      sheetOf(context).getRange('B2').values = [['来自另一个']];
      await context.sync();
    });
    await book.idle();
    expect(seen.toSorted()).toEqual(['first Remote B2', 'second Local B2']);
    expect(await read(book, 'B2')).toEqual([['来自另一个']]);
  });

  it('have what is typed in the grid as the first one’s own', async () => {
    const book = workbook();
    const other = book.attach();
    const seen: string[] = [];
    for (const [name, client] of Object.entries({ first: book, second: other })) {
      await client.Excel.run(async (context) => {
        sheetOf(context).onChanged.add((event) => {
          seen.push(`${name} ${event.source}`);
          return Promise.resolve();
        });
        await context.sync();
      });
    }
    await book.type('A1', 1);
    expect(seen.toSorted()).toEqual(['first Local', 'second Remote']);
  });
});

describe('faults', () => {
  it('refuse the k-th request before it did anything', async () => {
    const book = workbook();
    book.faults.at(2, { kind: 'refused', code: 'ActivityLimitReached' });
    const run = book.Excel.run(async (context) => {
      fill(context, [['一']]);
      await context.sync();
      fill(context, [['二']]);
      await context.sync();
    });
    await expect(run).rejects.toMatchObject({ code: 'ActivityLimitReached' });
    expect(await read(book, 'A1')).toEqual([['一']]);
  });

  it('fail a request after it took effect', async () => {
    const book = workbook();
    book.faults.at(1, { kind: 'done-but-failed', code: 'GeneralException' });
    const run = book.Excel.run(async (context) => {
      fill(context, [['写了']]);
      await context.sync();
    });
    await expect(run).rejects.toMatchObject({ code: 'GeneralException' });
    expect(await read(book, 'A1')).toEqual([['写了']]);
  });

  it('fail a request in the middle of its changes', async () => {
    const book = workbook();
    book.faults.at(1, { kind: 'half-done', code: 'GeneralException' });
    const run = book.Excel.run(async (context) => {
      fill(context, [['先写的']]);
      context.workbook.worksheets.getItem('表').getRange('B1').values = [['后写的']];
      await context.sync();
    });
    await expect(run).rejects.toMatchObject({ code: 'GeneralException' });
    expect(await read(book, 'A1')).toEqual([['先写的']]);
    expect(await read(book, 'B1')).toEqual([['']]);
  });

  it('lose an answer', async () => {
    const book = workbook();
    book.faults.at(1, { kind: 'answer-lost' });
    let settled = false;
    void book.Excel.run(async (context) => {
      fill(context, [['写了']]);
      await context.sync();
    }).finally(() => {
      settled = true;
    });
    expect(await read(book, 'A1')).toEqual([['写了']]);
    expect(settled).toBe(false);
  });

  it('hold a request back', async () => {
    const book = workbook();
    let release = (): void => undefined;
    const until = new Promise<void>((resolve) => {
      release = resolve;
    });
    book.faults.at(1, { kind: 'delayed', until });
    const write = book.Excel.run(async (context) => {
      fill(context, [['晚']]);
      await context.sync();
    });
    expect(await read(book, 'A1')).toEqual([['']]);
    release();
    await write;
    expect(await read(book, 'A1')).toEqual([['晚']]);
  });

  it('do not count the clean-up that office.js sends by itself', async () => {
    const book = workbook();
    await read(book, 'A1');
    await read(book, 'A1');
    await book.idle();
    expect(book.faults.requests).toBe(2);
  });
});

describe('limits of Excel', () => {
  it('takes no request while a cell is being edited, unless it may wait', async () => {
    const book = workbook();
    book.beginCellEdit();
    const refused = book.Excel.run(async (context) => {
      fill(context, [['不行']]);
      await context.sync();
    });
    await expect(refused).rejects.toMatchObject({ code: 'InvalidOperationInCellEditMode' });
    const waiting = book.Excel.run({ delayForCellEdit: true }, async (context) => {
      fill(context, [['等到了']]);
      await context.sync();
    });
    book.endCellEdit();
    await waiting;
    expect(await read(book, 'A1')).toEqual([['等到了']]);
  });

  it('refuses a request or an answer above 5 MB', async () => {
    const book = workbook();
    const text = '字'.repeat(20_000);
    const request = book.Excel.run(async (context) => {
      fill(
        context,
        Array.from({ length: 100 }, () => [text]),
      );
      await context.sync();
    });
    await expect(request).rejects.toMatchObject({ code: 'RequestPayloadSizeLimitExceeded' });
    for (const part of [0, 1]) {
      await book.Excel.run(async (context) => {
        const rows = Array.from({ length: 60 }, () => [text]);
        sheetOf(context).getRangeByIndexes(part * 60, 0, 60, 1).values = rows;
        await context.sync();
      });
    }
    await expect(read(book, 'A1:A120')).rejects.toMatchObject({
      code: 'ResponsePayloadSizeLimitExceeded',
    });
  });
});

describe('a workbook that is closed', () => {
  it('answers nobody who was being served', async () => {
    const host = new Host(openHeadless(), '1.15');
    const client = host.attach();
    const nothing = JSON.stringify({ Actions: [], ObjectPaths: {} });
    expect(await client.process(nothing, RequestFlag.Write)).toMatchObject({ Results: [] });
    const answer = client.process(nothing, RequestFlag.Write);
    host.dispose();
    expect(await answer).toBeNull();
  });
});
