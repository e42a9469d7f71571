import { describe, expect, test } from '@jest/globals';
import { Workbook } from 'exceljs';
import { eachPage } from './support/each-page';
import type { WorkbookPage } from './support/workbook-page';

let workbook: WorkbookPage;

eachPage((opened) => {
  workbook = opened;
});

/** A workbook that counts its days from 1904, which cannot be kept. */
async function withLosses(): Promise<Buffer> {
  const book = new Workbook();
  book.properties.date1904 = true;
  book.addWorksheet('计划').getCell('A1').value = '别处来的';
  return Buffer.from(await book.xlsx.writeBuffer());
}

const named = (name: string, buffer: Buffer) => ({ name, mimeType: '', buffer });

/** From the last button the focus goes on to the browser's own, during which the page has it nowhere. */
const hasFocus = (): Promise<boolean> =>
  workbook.dialog.evaluate((dialog) => {
    const { activeElement, body } = document;
    return activeElement === body || dialog.contains(activeElement);
  });

const isInDialog = (): Promise<boolean> =>
  workbook.dialog.evaluate((dialog) => dialog.contains(document.activeElement));

/** The dialog stands before a page that is still there, and nothing typed goes past it. */
async function expectHeld(cell: unknown): Promise<void> {
  await workbook.dialog.waitFor();
  expect(await isInDialog()).toBe(true);
  for (const key of ['Tab', 'Tab', 'Tab', 'Shift+Tab', 'Shift+Tab', 'Shift+Tab']) {
    await workbook.page.keyboard.press(key);
    expect(await hasFocus()).toBe(true);
  }
  await workbook.page.keyboard.type('漏过去的字abc');
  expect(await hasFocus()).toBe(true);
  // A blank page has hardly more colours than the dialog.
  expect((await workbook.colours(await workbook.pagePicture())).length).toBeGreaterThan(5);
  await workbook.page.keyboard.press('Escape');
  await workbook.dialog.waitFor({ state: 'detached' });
  expect(await workbook.values('A1')).toEqual([[cell]]);
}

describe('a dialog of the page', () => {
  test.each(['恢复示例', '示例：全年台账'])(
    '%s holds the focus, and Escape closes it',
    async (button) => {
      const [[before]] = (await workbook.values('A1')) as [[unknown]];
      await workbook.select('A1');
      await workbook.page.getByRole('button', { name: button }).click();
      await workbook.dialog.waitFor();
      await workbook.picture(`dialog-${button}`);
      await expectHeld(before);
    },
  );

  test('of losses does so while the grid starts behind it', async () => {
    await workbook.choose(named('别处.xlsx', await withLosses()));
    await workbook.dialog.getByText('有 1 项内容未能保留').waitFor();
    await workbook.pane.getByRole('status').waitFor();
    await workbook.picture('dialog-losses');
    await expectHeld('别处来的');
  });
});

describe('打开 .xlsx', () => {
  test('asks once before it replaces unsaved work', async () => {
    await workbook.type('D3', '还没另存');
    await workbook.choose(named('别处.xlsx', await withLosses()));
    await workbook.dialog.getByText('用 别处.xlsx 替换当前工作簿？').waitFor();
    await workbook.picture('dialog-open');
    await workbook.dialog.getByRole('button', { name: '取消' }).click();
    expect(await workbook.values('D3')).toEqual([['还没另存']]);
    await workbook.choose(named('别处.xlsx', await withLosses()));
    await workbook.dialog.getByRole('button', { name: '打开' }).click();
    await workbook.page.getByText('已打开 别处.xlsx。').waitFor();
    await workbook.dialog.getByRole('button', { name: '关闭' }).click();
    expect(await workbook.values('A1')).toEqual([['别处来的']]);
  });

  test('asks after a reload as well, and not when the work was saved', async () => {
    await workbook.type('D3', '刷新前打的');
    await workbook.reload();
    await workbook.choose(named('别处.xlsx', await withLosses()));
    await workbook.dialog.getByText('用 别处.xlsx 替换当前工作簿？').waitFor();
    await workbook.page.keyboard.press('Escape');
    await workbook.save();
    await workbook.choose(named('别处.xlsx', await withLosses()));
    await workbook.page.getByText('已打开 别处.xlsx。').waitFor();
  });

  const compound = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);

  test.each([
    ['文本.xlsx', Buffer.from('这不是表格'), '它不是 .xlsx 文件'],
    ['空.xlsx', Buffer.alloc(0), '它不是 .xlsx 文件'],
    ['旧格式.xlsx', compound, '它不是 .xlsx 文件'],
    [
      '加密.xlsx',
      Buffer.concat([compound, Buffer.from('EncryptedPackage', 'utf16le')]),
      '文件设有密码',
    ],
    ['断了.xlsx', Buffer.from('PK\u0003\u0004 断了'), '文件已损坏'],
  ])('says in Chinese why it cannot open %s', async (name, bytes, why) => {
    await workbook.choose(named(name, bytes));
    const notice = workbook.page.getByText(`未能打开 ${name}`);
    await notice.waitFor();
    const said = await notice.innerText();
    expect(said).toContain(why);
    expect(said.replace(name, '').replaceAll(/\.xlsx?|Excel/gu, '')).not.toMatch(/[a-z]{2}/iu);
    await workbook.picture('open-refused');
  });
});
