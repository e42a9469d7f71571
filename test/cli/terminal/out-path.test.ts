import { describe, expect, it } from '@jest/globals';
import {
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { serialOfDate } from '../../../src/core/calendar/excel-serial';
import type { PlainDate } from '../../../src/core/calendar/plain-date';
import { openWorkbook, readXlsx } from '../../../src/embedded';
import { file, open, path, PLAN, run, workbook } from '../../support/cli/out-files';

describe('--out, refused with one plain sentence and exit code 2', () => {
  const source = (): string => file('plan.tsv', PLAN.map((row) => row.join('\t')).join('\n'));

  it.each([
    ['the file itself', () => path('self.xlsx')],
    ['another way to the file', () => `${path('sub')}/../self.xlsx`],
    ['a link to the file', () => path('link.xlsx')],
    ['a second name of the file', () => path('hard.xlsx')],
  ])('at %s', async (_, out) => {
    const self = await workbook('self.xlsx', (book) => book.addWorksheet('计划').addRows(PLAN));
    mkdirSync(path('sub'), { recursive: true });
    rmSync(path('link.xlsx'), { force: true });
    rmSync(path('hard.xlsx'), { force: true });
    symlinkSync(self, path('link.xlsx'));
    linkSync(self, path('hard.xlsx'));
    const before = readFileSync(self);
    expect(await run([self, '--out', out()])).toEqual({
      code: 2,
      out: '',
      err: '--out 不能是要校验的文件本身，请另取一个文件名。\n',
    });
    expect(readFileSync(self).equals(before)).toBe(true);
  });

  it('where there is no folder', async () => {
    const { code, err } = await run([source(), '--out', path('no/such/out.xlsx')]);
    expect([code, err]).toEqual([
      2,
      `无法写入「out.xlsx」：找不到文件夹「${path('no/such')}」。\n`,
    ]);
  });

  it('where a folder has that name, leaving nothing behind', async () => {
    mkdirSync(path('taken/folder.xlsx/full'), { recursive: true });
    const { code, out, err } = await run([source(), '--out', path('taken/folder.xlsx')]);
    expect([code, out]).toEqual([2, '']);
    expect(err).toBe('无法写入「folder.xlsx」，请检查文件是否被占用或没有权限。\n');
    expect(readdirSync(path('taken'))).toEqual(['folder.xlsx']);
  });

  it('at a sheet that is protected', async () => {
    const locked = await workbook('locked.xlsx', (book) => {
      const sheet = book.addWorksheet('计划');
      sheet.addRows(PLAN);
      (sheet as unknown as { sheetProtection: object }).sheetProtection = { sheet: true };
    });
    const { code, err } = await run([locked, '--out', path('locked-out.xlsx')]);
    expect([code, err]).toEqual([
      2,
      '未能生成工作簿：工作表受保护，Excel 不允许写入。请在「审阅」中撤销工作表保护，再试一次。\n',
    ]);
    expect(readdirSync(path(''))).not.toContain('locked-out.xlsx');
  });

  it('with a name that is no workbook', async () => {
    const { code, err } = await run([source(), '--out', path('out.csv')]);
    expect(code).toBe(2);
    expect(err).toContain('--out 应为以 .xlsx 结尾的文件名。');
  });
});

describe('--out, where the sheets would not say what the engine does', () => {
  it('writes nothing, and names a cell', async () => {
    const source = file('plan.tsv', PLAN.map((row) => row.join('\t')).join('\n'));
    await run([source, '--year', '2024', '--as-of', '2024-12-31', '--out', path('ledger.xlsx')]);
    const { snapshot } = await readXlsx(readFileSync(path('ledger.xlsx')));
    const book = openWorkbook(snapshot);
    await book.attach().Excel.run(async (context) => {
      const table = context.workbook.tables.getItem('时间词表');
      const wordings = table.columns.getItem('写法').getDataBodyRange().load('values');
      await context.sync();
      const may = wordings.values.findIndex(([wording]) => wording === '5月份');
      const deadline = table.columns.getItem('截止').getDataBodyRange().getCell(may, 0);
      deadline.values = [[serialOfDate('2024-04-30' as PlainDate)]];
      await context.sync();
    });
    writeFileSync(path('altered.xlsx'), (await book.save(new Date())).bytes);
    book.dispose();
    const { code, out, err } = await run([path('altered.xlsx'), '--out', path('again.xlsx')]);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(
      /^未写入工作簿：考核表中有 \d+ 处与程序计算的不一致，例如「明细表」中「FB/u,
    );
    expect(existsSync(path('again.xlsx'))).toBe(false);
  });
});

describe('--out, otherwise', () => {
  it('replaces a file that is there, also through a link to it', async () => {
    const source = file('small.csv', PLAN.map((row) => row.join(',')).join('\n'));
    file('old.xlsx', 'old');
    symlinkSync(path('old.xlsx'), path('to-old.xlsx'));
    expect(await run([source, '--out', path('to-old.xlsx')])).toMatchObject({ code: 1, err: '' });
    expect((await open('old.xlsx')).worksheets.map(({ name }) => name)).toContain('原始附件');
  });

  it('says on a terminal what it is doing, and wipes it', async () => {
    const source = file('small.tsv', PLAN.map((row) => row.join('\t')).join('\n'));
    const { err } = await run([source, '--out', path('small.xlsx')], true);
    expect(err).toContain('正在生成工作簿：跟踪列和设置');
    expect(err.endsWith('\u001B[2K')).toBe(true);
  });
});
