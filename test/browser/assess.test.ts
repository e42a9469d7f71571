import { describe, expect, test } from '@jest/globals';
import { eachPage } from './support/each-page';
import { tellLongestTask } from './support/longest-task';
import { lookAt, lookInEveryAppearance } from './support/look-at';
import { Pane } from './support/pane';
import type { WorkbookPage } from './support/workbook-page';
import { liveThroughTheYear } from './support/year';

let workbook: WorkbookPage;
let pane: Pane;

eachPage((opened) => {
  workbook = opened;
  pane = new Pane(opened);
});

const department = (name: RegExp) =>
  pane.frame
    .getByRole('list', { name: /^(?:各单位考核结果|Results by department)$/u })
    .getByRole('button', { name });

/** The tab 考核 at the end of the sample's year. */
async function yearEnd(): Promise<void> {
  await tellLongestTask(workbook, '添加跟踪列', () => pane.addColumns());
  await liveThroughTheYear(workbook);
  await pane.frame.getByLabel('基准日', { exact: true }).fill('2024-12-31');
  await department(/住建局.*82\.75/u).waitFor();
}

describe('the year’s end', () => {
  test('generates the score sheets, which agree with the engine and follow the evidence', async () => {
    await yearEnd();
    await tellLongestTask(workbook, '生成考核表', async () => {
      await pane.button('生成考核表').click();
      await pane.frame.getByText('公式与引擎一致：28 场 / 12 个单位').waitFor();
    });
    await pane.button('考核汇总').click();
    await workbook.selected((address) => address.startsWith('A'));
    await workbook.picture('assess-summary');
    // The columns of the chart of scores, below the table.
    expect(await workbook.colours(await workbook.gridPicture())).toContain('#4472c4');
    await department(/住建局/u).click();
    await pane.button(/^序号19 /u).click();
    await pane.button('报批日期：2024-11-11').click();
    await workbook.selected((address) => address === 'Q21');
    await workbook.type('Q21', '2024-11-01');
    await department(/住建局.*85\.75/u).waitFor();
    await pane.frame.getByText('公式与引擎一致：28 场 / 12 个单位').waitFor();
    await pane.picture('assess-generated');
  });

  test('names the cell whose formula somebody has typed over, and what was altered elsewhere', async () => {
    await yearEnd();
    await pane.button('生成考核表').click();
    await pane.frame.getByText(/^公式与引擎一致/u).waitFor();
    await workbook.excel(`
      const { columns } = context.workbook.tables.getItem('明细表');
      columns.getItem('得分').getDataBodyRange().getCell(18, 0).values = [[100]];
      const plan = context.workbook.tables.getItem('计划表').columns;
      plan.getItem('截止日期').getDataBodyRange().getCell(4, 0).values = [[45_000]];
      context.workbook.names.getItem('分值_C4').delete();
      await context.sync();`);
    await pane.frame.getByText(/^公式与引擎有 \d+ 处不一致$/u).click();
    await pane.button(/^考核明细 FB2024-019 得分：表中 100，应为 61\.5/u).waitFor();
    await pane.frame.getByText('名称「分值_C4」已被删除：重新生成考核表即可恢复。').waitFor();
    await lookAt(workbook, pane, 'assess-differs');
    await pane.width(320);
    await workbook.page.getByRole('button', { name: '主题' }).click();
    await lookAt(workbook, pane, 'assess-differs-dark');
    await workbook.page.getByRole('button', { name: '界面语言' }).click();
    await pane.frame.getByRole('tab', { name: 'Scores' }).click();
    await pane.frame.getByText(/^Formulas and engine differ in \d+ cells$/u).click();
    await lookAt(workbook, pane, 'assess-differs-english');
    await pane.button(/^新闻发布会计划 FB2024-005 截止日期/u).click();
    await workbook.selected((address) => address === 'I7');
  });
});

/** The scores of conferences in 考核明细, and the total of a department in 考核汇总. */
async function shownScores(ids: readonly string[], name: string): Promise<unknown[]> {
  return (await workbook.excel(`
    const bodyOf = (table, column) =>
      context.workbook.tables.getItem(table).columns.getItem(column).getDataBodyRange().load('values');
    const [ids, scores] = [bodyOf('明细表', '计划编号'), bodyOf('明细表', '得分')];
    const [names, totals] = [bodyOf('汇总表', '牵头发布单位'), bodyOf('汇总表', '总分')];
    await context.sync();
    const find = (keys, values, key) => values.values[keys.values.findIndex(([one]) => one === key)][0];
    return [...${JSON.stringify(ids)}.map((id) => find(ids, scores, id)), find(names, totals, '${name}')];`)) as unknown[];
}

describe('the sample of a whole year', () => {
  /** The worked examples of the scheme. */
  const EXAMPLES = ['FB2024-014', 'FB2024-018', 'FB2024-019', 'FB2024-021'];
  const scores = () => shownScores(EXAMPLES, '住建局');

  /** Goes to a sheet by its tab and types into the cell of a table that has a text in its first column. */
  async function typeInto(sheet: string, table: string, key: string, column: string, text: string) {
    const address = (await workbook.excel(`
      const sheet = context.workbook.worksheets.getItem('${sheet}');
      sheet.activate();
      const { columns } = context.workbook.tables.getItem('${table}');
      const keys = columns.getItem(${JSON.stringify(table === '计划表' ? '计划编号' : '代码')}).getDataBodyRange().load('values');
      await context.sync();
      const row = keys.values.findIndex(([one]) => one === '${key}');
      const cell = columns.getItem('${column}').getDataBodyRange().getCell(row, 0).load('address');
      await context.sync();
      return cell.address.split('!').pop();`)) as string;
    await workbook.type(address, text);
  }

  test('has the worked examples, and follows a weight and a date that are typed into the sheets', async () => {
    await workbook.openYear();
    expect(await scores()).toEqual([100, 100, 61.5, 0, 82.75]);
    // 61.5 of 100 points become 61.5 of 105; the mean falls below 80, and the bonus of two points with it.
    await typeInto('考核设置', '评分项表', 'C3', '分值', '20');
    await shows(58.6);
    expect(await scores()).toEqual([100, 100, 58.6, 0, 79.3]);
    await typeInto('考核设置', '评分项表', 'C3', '分值', '15');
    await shows(61.5);
    await typeInto('2024发布会计划', '计划表', 'FB2024-019', '报批日期', '2024-11-01');
    await shows(67.5);
    expect(await scores()).toEqual([100, 100, 67.5, 0, 85.75]);
  });

  /** Waits until the late conference has this score. */
  async function shows(score: number): Promise<void> {
    while ((await scores())[2] !== score);
  }
});

interface TourWords {
  readonly bulletin: string;
  readonly missing: RegExp;
  readonly adjustment: string;
  readonly save: string;
  readonly back: string;
  readonly row: RegExp;
}

const CHINESE: TourWords = {
  bulletin: '通报文稿',
  missing: /^待补佐证/u,
  adjustment: '加扣分',
  save: '登记',
  back: '返回',
  row: /^序号17 /u,
};

const ENGLISH: TourWords = {
  bulletin: 'Bulletin',
  missing: /^Missing evidence/u,
  adjustment: 'Adjustments',
  save: 'Record',
  back: 'Back',
  row: /^No. 17/u,
};

/** Every view of the tab, one after the other. */
async function tour(look: (name: string) => Promise<void>, words: TourWords): Promise<void> {
  await look('assess-list');
  await department(/市监局/u).click();
  await pane.button(words.row).click();
  await look('assess-opened');
  await department(/市监局/u).click();
  for (const [name, opener] of [
    ['bulletin', words.bulletin],
    ['missing', words.missing],
    ['adjustment', words.adjustment],
  ] as const) {
    await pane.button(opener).click();
    await look(`assess-${name}`);
    if (name === 'adjustment') {
      await pane.button(words.save).click();
      await look('assess-errors');
    }
    await pane.button(words.back).click();
  }
}

describe('the look of the tab 考核', () => {
  test('in Chinese: light, dark and in forced colours', async () => {
    await yearEnd();
    await tour((name) => lookInEveryAppearance(workbook, pane, name), CHINESE);
  });

  test('in English, at 320 px', async () => {
    await yearEnd();
    await workbook.page.getByRole('button', { name: '界面语言' }).click();
    await pane.width(320);
    await pane.frame.getByRole('tab', { name: 'Scores' }).click();
    await pane.frame.getByLabel('As of', { exact: true }).fill('2024-12-31');
    await department(/住建局.*82\.75/u).waitFor();
    await tour((name) => lookAt(workbook, pane, `${name}-english`), ENGLISH);
  });
});
