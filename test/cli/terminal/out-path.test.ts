import { describe, expect, it } from '@jest/globals';
import { linkSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
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
