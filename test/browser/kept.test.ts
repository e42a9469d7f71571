import { describe, expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { eachPage, onePage } from './support/each-page';
import { Pane } from './support/pane';
import type { WorkbookPage } from './support/workbook-page';

let workbook: WorkbookPage;

const use = (opened: WorkbookPage): void => {
  workbook = opened;
};

const PREFERENCES = 'embedded-workbook.preferences';

const d3 = (of = workbook): Promise<unknown> => of.values('D3').then(([row]) => row?.[0]);

/** Puts something into the browser's store in place of the workbook. */
const damage = (value: unknown): Promise<void> =>
  workbook.page.evaluate(
    (put) =>
      new Promise<void>((resolve) => {
        const opening = indexedDB.open('keyval-store');
        opening.onupgradeneeded = () => opening.result.createObjectStore('keyval');
        opening.onsuccess = () => {
          const store = opening.result.transaction('keyval', 'readwrite').objectStore('keyval');
          store.put(put, 'workbook-2').onsuccess = () => {
            opening.result.close();
            resolve();
          };
        };
      }),
    value,
  );

/** Lets the browser give this page so many bytes. */
async function quota(quotaSize: number): Promise<void> {
  const devtools = await workbook.page.context().newCDPSession(workbook.page);
  const { origin } = new URL(workbook.page.url());
  await devtools.send('Storage.overrideQuotaForOrigin', { origin, quotaSize });
}

/** What other programs of this origin, or a fault, may leave in place of the preferences. */
const BAD_PREFERENCES = ['{bad', 'null', '[]', '"dark"', '{"language":5,"theme":["dark"]}'];

/** What may stand in the browser's store in place of the workbook. */
const BAD_STORES = [
  'text',
  { workbook: null, registry: {} },
  {
    workbook: { id: 'a', name: 'a', sheetOrder: ['gone'], styles: {}, sheets: {} },
    registry: {},
  },
  {
    workbook: {
      id: 'a',
      name: 'a',
      sheetOrder: ['s'],
      styles: {},
      sheets: { s: { id: 's', name: '计划', cellData: { 0: { 0: { v: '打字' } } } } },
    },
    registry: { tables: [{ id: 't', name: '表' }], names: [], settings: {}, sheets: {} },
  },
];

describe('damaged', () => {
  onePage(use);

  test.each(BAD_PREFERENCES)('preferences %s open the page all the same', async (kept) => {
    await workbook.page.evaluate(
      ([key, value]) => {
        localStorage.setItem(key, value);
      },
      [PREFERENCES, kept] as const,
    );
    await workbook.reload();
    expect(await d3()).toBe('充电基础设施建设新闻发布会');
    await workbook.page.getByRole('button', { name: '主题' }).click();
    expect(await workbook.page.evaluate((key) => localStorage.getItem(key), PREFERENCES)).toContain(
      '"language":"zh-CN"',
    );
  });

  test.each(BAD_STORES)(
    'store %j: the sample, said, and the data kept for a download',
    async (kept) => {
      await damage(kept);
      await workbook.reload();
      await workbook.page.getByText('上次的工作簿已损坏').waitFor();
      await workbook.picture('damaged-store');
      expect(await d3()).toBe('充电基础设施建设新闻发布会');
      await workbook.type('D3', '接着打字');
      await workbook.kept('接着打字');
      const download = workbook.page.waitForEvent('download');
      await workbook.page.getByRole('button', { name: '下载损坏的数据' }).click();
      const file = readFileSync(await (await download).path(), 'utf8');
      expect(JSON.parse(file)).toEqual(
        typeof kept === 'string' ? kept : expect.objectContaining(kept),
      );
    },
  );
});

describe('leaving the page', () => {
  eachPage(use);

  test('at once after typing loses nothing', async () => {
    await workbook.type('D3', '刚打完就刷新');
    await workbook.reload();
    expect(await d3()).toBe('刚打完就刷新');
    // In the database too, so that the reserve is not needed again.
    await workbook.kept('刚打完就刷新');
  });

  test('while typing in a cell asks first', async () => {
    await workbook.select('D3');
    await workbook.page.keyboard.type('还没按回车');
    const asked = workbook.page.waitForEvent('dialog');
    const reload = workbook.page.evaluate(() => {
      location.reload();
    });
    const question = await asked;
    expect(question.type()).toBe('beforeunload');
    await question.dismiss();
    await reload;
    await workbook.page.keyboard.press('Enter');
    expect(await d3()).toBe('还没按回车');
  });

  test('in the middle of a command keeps what the command had written', async () => {
    await workbook.paneFrame().then((frame) =>
      frame.evaluate(`void Excel.run(async (context) => {
        const cell = context.workbook.worksheets.getActiveWorksheet().getRange('G1');
        for (let at = 1; ; at += 1) {
          cell.values = [[at]];
          await context.sync();
          window.written = at;
        }
      })`),
    );
    const frame = await workbook.paneFrame();
    // waitForFunction evaluates its text in the page, which the pane's policy forbids.
    let written = 0;
    while (written <= 20) written = await frame.evaluate<number>('window.written ?? 0');
    await workbook.reload();
    const [[now]] = (await workbook.values('G1')) as [[number]];
    expect(now).toBeGreaterThanOrEqual(written);
  });
});

describe('the pane', () => {
  eachPage(use);

  test('takes back what it wrote before it was loaded anew', async () => {
    const pane = new Pane(workbook);
    const before = await workbook.values('A3:E32');
    await pane.check();
    await pane.convert();
    expect(await workbook.values('A3:E32')).not.toEqual(before);
    await workbook.reload();
    await pane.undo();
    await workbook.picture('undone-after-reload');
    expect(await workbook.values('A3:E32')).toEqual(before);
  });
});

describe('a full disk', () => {
  eachPage(use);

  test('is said, and what was typed survives a reload all the same', async () => {
    await quota(1);
    await workbook.type('D3', '磁盘满了以后');
    await workbook.page.getByText('浏览器的存储空间已满').waitFor();
    await workbook.picture('full-disk');
    await workbook.reload();
    expect(await d3()).toBe('磁盘满了以后');
    await quota(1_000_000_000);
    await workbook.type('D4', '又有地方了');
    await workbook.kept('又有地方了');
    await workbook.page.getByText('浏览器的存储空间已满').waitFor({ state: 'detached' });
  });

  test('with no reserve left asks before the page is left', async () => {
    await quota(1);
    await workbook.page.evaluate(() => {
      for (let size = 1 << 22; size > 0; size >>= 1) {
        try {
          for (let at = 0; ; at += 1) localStorage.setItem(`fill ${size} ${at}`, 'x'.repeat(size));
        } catch {
          continue;
        }
      }
    });
    await workbook.type('D3', '放不下了');
    await workbook.page.getByText('浏览器的存储空间已满').waitFor();
    const asked = workbook.page.waitForEvent('dialog');
    const reload = workbook.page.evaluate(() => {
      location.reload();
    });
    const question = await asked;
    expect(question.type()).toBe('beforeunload');
    await question.dismiss();
    await reload;
    expect(await d3()).toBe('放不下了');
  });
});

describe('a second tab', () => {
  eachPage(use);

  const warning = '工作簿已在另一个标签页中打开';

  test('is warned and stores nothing, until it takes the workbook over', async () => {
    const second = await workbook.secondTab();
    await second.page.getByText(warning).waitFor();
    await second.picture('second-tab');
    await second.type('D4', '第二页打的');
    await workbook.type('D3', '第一页打的');
    await workbook.kept('第一页打的');
    await second.page.getByRole('button', { name: '在这里接着用' }).click();
    await second.dialog.getByText('这个标签页里的改动没有保存').waitFor();
    await workbook.type('D5', '交接之前打的');
    await second.dialog.getByRole('button', { name: '在这里接着用' }).click();
    await second.page.getByText(warning).waitFor({ state: 'detached' });
    await workbook.page.getByText(warning).waitFor();
    await second.ready();
    expect(await d3(second)).toBe('第一页打的');
    expect(await second.values('D5')).toEqual([['交接之前打的']]);
    await second.type('D3', '换第二页打');
    await second.kept('换第二页打');
    await workbook.page.getByRole('button', { name: '在这里接着用' }).click();
    await workbook.page.getByText(warning).waitFor({ state: 'detached' });
    await workbook.ready();
    expect(await d3()).toBe('换第二页打');
    expect(second.complaints).toEqual([]);
  });

  test('has the workbook as it is when the first is closed', async () => {
    const second = await workbook.secondTab();
    await second.page.getByText(warning).waitFor();
    await workbook.type('D3', '第一页最后打的');
    await workbook.page.close({ runBeforeUnload: true });
    await second.page.getByText(warning).waitFor({ state: 'detached' });
    await second.ready();
    expect(await d3(second)).toBe('第一页最后打的');
  });
});
