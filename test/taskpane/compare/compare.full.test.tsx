/** @jest-environment jsdom */
import { expect, it } from '@jest/globals';
import { screen, waitFor, within } from '@testing-library/react';
import { userEvent, type UserEvent } from '@testing-library/user-event';
import { CheckTab } from '../../../src/taskpane/check/CheckTab';
import '../../support/pane/node-globals';
import '../../support/pane/blob-content';
import { ManualTime } from '../../support/pane/manual-time';
import { render } from '../../support/pane/render';
import { press } from '../../support/pane/show';
import { openWorkspace, type Workspace } from '../../support/workbook/pane';
import { addTable, fillSheet, selected } from '../../support/workbook/sheets';

const HEADER = ['序号', '牵头发布单位', '拟发布时间', '发布主题', '发布人'];
const PLAN = [
  ['2024年新闻发布会计划', '', '', '', ''],
  HEADER,
  [1, '教育局', "'9月", '招生政策发布会', '副局长 王海洋'],
  [2, '统计局', "'4月", '经济运行情况发布会', '局长 孙涛'],
  [3, '公安局', "'5月", '反诈宣传发布会', '副局长 赵国强'],
  [4, '卫健委', "'6月", '免疫规划发布会', '副主任 李雪梅'],
];
const REVISED = [
  '2024年新闻发布会计划',
  HEADER.join('\t'),
  '1\t教育局\t10月\t招生政策发布会\t副局长 王海洋',
  '2\t统计局\t4月\t经济运行情况发布会\t副局长 周明',
  '3\t公安局\t5月\t反诈宣传发布会\t副局长 赵国强',
  '4\t民政局\t8月\t养老服务发布会\t局长 马建国',
];

async function tracked(): Promise<Workspace> {
  const workspace = openWorkspace();
  const { book, pane } = workspace;
  await fillSheet(book, '计划', PLAN);
  await addTable(book, '计划', 'A2:E6', '计划表');
  const { place, plan } = (await pane.read()).found!;
  await pane.addTrackingColumns(place, plan, []);
  return workspace;
}

const itemOf = (text: string): HTMLElement => screen.getByText(text).closest('li')!;

const take = async (user: UserEvent, item: HTMLElement, name: string): Promise<void> => {
  await user.click(within(item).getByRole('button', { name }));
};

it('lists what a revised plan changes, and registers it row by row', async () => {
  const workspace = await tracked();
  const { book, pane } = workspace;
  Element.prototype.scrollIntoView = () => undefined;
  render(<CheckTab operations={pane} environment={new ManualTime()} language="zh-CN" isShown />);
  const user = userEvent.setup();
  await press(user, '比较计划');
  await screen.findByText(/选择另一份计划/u);
  const file = new File([REVISED.join('\n')], '印发稿.tsv');
  await user.upload(screen.getByLabelText('比较计划', { selector: 'input' }), file);
  await screen.findByText('与「印发稿.tsv」比较，4 行。');
  screen.getByText('没有变化的 1 行。');
  for (const title of ['有变化 2', '新增 1', '删去 1']) screen.getByRole('region', { name: title });

  const moved = itemOf('序号1 教育局《招生政策发布会》');
  expect(moved.textContent).toContain('9月 → 10月');
  await user.click(within(moved).getByRole('button', { name: '序号1 教育局《招生政策发布会》' }));
  await waitFor(async () => {
    expect(await selected(book)).toContain('计划!');
  });
  await take(user, moved, '采用（改期）');
  await waitFor(() => {
    expect(itemOf('序号1 教育局《招生政策发布会》').textContent).toContain('已登记。');
  });
  const now = async () => (await pane.read()).found!.plan.rows;
  const [first] = await now();
  expect(first?.cells.timing.text).toBe('9月');
  expect(first?.tracking).toMatchObject({ change: '改期', reason: '按「印发稿」修订' });
  expect((await pane.read()).settings.changes).toMatchObject([
    { 计划编号: first?.id, 变更类型: '改期', 原时间: '9月', 新时间: '10月' },
  ]);

  await take(user, itemOf('序号2 统计局《经济运行情况发布会》'), '采用（更换发布人）');
  await waitFor(() => {
    expect(itemOf('序号2 统计局《经济运行情况发布会》').textContent).toContain('已登记。');
  });
  await take(user, itemOf('民政局 · 8月 · 养老服务发布会 · 局长 马建国'), '补入计划');
  await screen.findByText('已补入计划 1 行');
  await waitFor(async () => {
    expect((await now()).at(-1)?.cells.topic.text).toBe('养老服务发布会');
  });
  expect((await now()).map(({ tracking }) => tracking?.change)).toEqual([
    ...['改期', '更换发布人', '', '', ''],
  ]);
});
