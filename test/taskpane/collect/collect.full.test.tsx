/** @jest-environment jsdom */
import { expect, it } from '@jest/globals';
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { userEvent, type UserEvent } from '@testing-library/user-event';
import { CheckTab } from '../../../src/taskpane/check/CheckTab';
import '../../support/pane/node-globals';
import '../../support/pane/blob-content';
import { ManualTime } from '../../support/pane/manual-time';
import { render } from '../../support/pane/render';
import { button, press } from '../../support/pane/show';
import { openWorkspace, type Workspace } from '../../support/workbook/pane';
import { fillSheet, usedOf } from '../../support/workbook/sheets';

const file = (name: string, ...lines: readonly string[]): File =>
  new File([['2025年新闻发布会计划', ...lines].join('\n')], name, { lastModified: 0 });

const EDUCATION = file(
  '教育局.tsv',
  '填报单位：教育局',
  '时间\t主题\t发布人',
  '9月\t招生政策发布会\t副局长 王海洋',
  '3月\t校园安全发布会\t局长 孙涛',
);
const HEALTH = file(
  '卫健委.tsv',
  '牵头单位\t发布主题\t拟发布时间\t发布人',
  '卫健委\t免疫规划发布会\t6月\t副主任 李雪梅',
  '教育局\t招生政策发布会\t9月\t副局长 王海洋',
);
const POLICE = file(
  '公安局.tsv',
  '牵头单位\t发布主题\t拟发布时间\t发布人',
  '公安局\t反诈宣传发布会\t4月\t副局长 赵国强',
);
const NOTHING = new File(['请见附件'], '说明.txt', { lastModified: 0 });

function open(workspace: Workspace): UserEvent {
  Element.prototype.scrollIntoView = () => undefined;
  render(
    <CheckTab
      operations={workspace.pane}
      environment={new ManualTime()}
      language="zh-CN"
      isShown
    />,
  );
  return userEvent.setup();
}

const drop = (files: readonly File[]): void => {
  const area = button(/^(选择|再选)文件…$/u).parentElement!;
  fireEvent.drop(area, { dataTransfer: { files } });
};

const linesOf = (title: string | RegExp): string[] =>
  within(screen.getByRole('region', { name: title }))
    .getAllByRole('listitem')
    .map(({ textContent }) => textContent);

it('makes one plan of what the units have sent, and says what came of every file', async () => {
  const workspace = openWorkspace();
  await fillSheet(workspace.book, '草稿', [['待办']]);
  const user = open(workspace);
  await press(user, '汇集各单位报送的文件…');
  await screen.findByText(/选择各单位报来的计划/u);
  await user.upload(screen.getByLabelText('汇集报送', { selector: 'input' }), [EDUCATION, NOTHING]);
  await screen.findByText('读取 2 个文件，共 2 行；新增 2 行。');
  drop([HEALTH, EDUCATION]);
  await screen.findByText('读取 3 个文件，共 4 行；新增 3 行，重复 1 行。');
  screen.getByText('已经选过，没有重复读取：教育局.tsv。');
  expect(linesOf('没有读入的文件（1 个）')).toEqual([
    '说明.txt 没有找到发布会计划表：表头至少要有时间，以及单位或主题。',
  ]);
  expect(linesOf('没有采用的行（1 行）')).toEqual([
    '教育局.tsv 第4行 《招生政策发布会》：与卫健委.tsv 第4行相同',
  ]);
  expect(linesOf('读入的文件（2 个）')).toEqual([
    '教育局.tsv 教育局 · 读入 2 行，采用 1 行1 行与其他文件重复',
    '卫健委.tsv 卫健委、教育局 · 读入 2 行，采用 2 行',
  ]);
  await press(user, '放入新工作表（3 行）');
  await screen.findByText('已放入 3 行，各文件的情况见工作表「汇集情况」');
  expect((await usedOf(workspace.book, '2025发布会计划')).slice(1)).toEqual([
    ['序号', '牵头发布单位', '拟发布时间', '发布主题', '发布人', '来源'],
    [1, '教育局', '3月', '校园安全发布会', '局长 孙涛', '教育局.tsv 第5行'],
    [2, '卫健委', '6月', '免疫规划发布会', '副主任 李雪梅', '卫健委.tsv 第3行'],
    [3, '教育局', '9月', '招生政策发布会', '副局长 王海洋', '卫健委.tsv 第4行'],
  ]);

  // A person corrects a cell; then more files come, and one of them again.
  await act(() => fillSheet(workspace.book, '2025发布会计划', [['局长 孙涛涛']], 'E3'));
  await press(user, '汇集报送');
  await screen.findByText(/选择各单位报来的计划/u);
  drop([EDUCATION, POLICE]);
  await screen.findByText('读取 2 个文件，共 3 行；新增 1 行，此前已采用 1 行，重复 1 行。');
  await press(user, '补入计划（1 行）');
  await screen.findByText('已放入 1 行，各文件的情况见工作表「汇集情况」');
  await waitFor(async () => {
    expect((await usedOf(workspace.book, '2025发布会计划')).slice(2)).toEqual([
      [1, '教育局', '3月', '校园安全发布会', '局长 孙涛涛', '教育局.tsv 第5行'],
      [2, '卫健委', '6月', '免疫规划发布会', '副主任 李雪梅', '卫健委.tsv 第3行'],
      [3, '教育局', '9月', '招生政策发布会', '副局长 王海洋', '卫健委.tsv 第4行'],
      [4, '公安局', '4月', '反诈宣传发布会', '副局长 赵国强', '公安局.tsv 第3行'],
    ]);
  });
});
