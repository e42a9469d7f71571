/** @jest-environment jsdom */
import { describe, expect, test } from '@jest/globals';
import { act, screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { TRACKING_COLUMNS } from '../../../src/core/plan/tracking-columns/tracking-columns';
import type { Language } from '../../../src/locales/language';
import { TrackTab } from '../../../src/taskpane/track/TrackTab';
import { FAILURE } from '../../support/pane/fault';
import { ManualTime } from '../../support/pane/manual-time';
import { button, press } from '../../support/pane/show';
import { TrackedWorkbook } from '../../support/pane/tracked-workbook';
import { render } from '../../support/pane/render';

/** The tab on 19 March 2024. */
function show(workbook: TrackedWorkbook, language: Language = 'zh-CN') {
  const time = new ManualTime();
  const view = render(
    <TrackTab operations={workbook} environment={time} language={language} isShown />,
  );
  return { user: userEvent.setup(), time, leave: view.unmount };
}

const numbers = (): string[] =>
  screen
    .getAllByRole('term')
    .map((term) => `${term.textContent} ${term.nextElementSibling?.textContent}`);

const HELD = [{ 召开日期: '2024-01-20', 公开日期: '2024-01-25', 实录链接: 'https://a.gov.cn' }];

describe('before there are tracking columns', () => {
  test('offers them, saying which, and shows the progress once they are there', async () => {
    const workbook = new TrackedWorkbook([], false);
    const { user } = show(workbook);
    await screen.findByText(`将在表的最右边添加 ${TRACKING_COLUMNS.length} 列`);
    screen.getByText('变更类型、变更后时间、变更后主题、变更原因、书面报告日期、抄送宣传部');
    await press(user, '添加跟踪列');
    await screen.findByText('已添加跟踪列，写入 100 个单元格');
    await screen.findByRole('button', { name: '逾期 2' });
    expect(screen.queryByRole('button', { name: '添加跟踪列' })).toBeNull();
  });

  test('asks about a column that the office has named otherwise, and adds it only when told to', async () => {
    const workbook = new TrackedWorkbook([], false);
    workbook.type(1, 5, '报批时间');
    const { user } = show(workbook);
    const choice = await screen.findByRole('combobox', {
      name: '表中已有「报批时间」一列，是不是「报批日期」？',
    });
    screen.getByText(`将在表的最右边添加 ${TRACKING_COLUMNS.length - 1} 列`);
    await user.selectOptions(choice, '不是，另加一列');
    screen.getByText(`将在表的最右边添加 ${TRACKING_COLUMNS.length} 列`);
    await user.selectOptions(choice, '就用这一列，表头改为「报批日期」，内容不动');
    await press(user, '添加跟踪列');
    expect(workbook.asked).toContain('adopt 报批时间');
  });

  test('offers to put formulas right that a deletion has broken', async () => {
    const workbook = new TrackedWorkbook([{ 状态: "'#REF!", 截止日期: "'#NAME?" }]);
    const { user } = show(workbook);
    await screen.findByText(/^截止日期、状态的公式出错/u);
    expect(screen.queryByText(/将在表的最右边添加/u)).toBeNull();
    await press(user, '恢复');
    await screen.findByText('已恢复，写入 100 个单元格');
  });

  test('offers to make settings tables anew that somebody has deleted', async () => {
    const workbook = new TrackedWorkbook([{}]);
    workbook.absent = ['节假日表', '参数表'];
    const { user } = show(workbook);
    await screen.findByText(
      /^公式要用到的节假日表、参数表已不在工作簿中。如是误删，请先在 Excel 中撤销/u,
    );
    await press(user, '恢复');
    await screen.findByText('已恢复，写入 100 个单元格');
  });

  test('says where a plain range becomes a table', async () => {
    const workbook = new TrackedWorkbook([], false);
    workbook.place = { ...workbook.place!, table: null, tableId: null };
    show(workbook);
    await screen.findByText(/请先到「校验」页点「转为数据表…」/u);
    expect(screen.queryByRole('button', { name: '添加跟踪列' })).toBeNull();
  });

  test('says so where there is no plan', async () => {
    const workbook = new TrackedWorkbook();
    workbook.place = null;
    show(workbook);
    await screen.findByText(/还没有找到发布会计划表/u);
  });
});

describe('the progress of a plan', () => {
  test('names the wordings that the formulas cannot read, and adds them to the word tables', async () => {
    const workbook = new TrackedWorkbook(HELD);
    workbook.unread = ['6月下旬', '国庆前后', '年中', '物管中心吴冰'].map((wording) => ({
      table: '时间词表',
      key: { 写法: wording },
      values: {},
    }));
    const { user } = show(workbook);
    await screen.findByText(/写法有 4 种：6月下旬、国庆前后、年中等。/u);
    await press(user, '更新词表');
    await screen.findByText('已更新词表，公式随即重算');
    expect(workbook.asked).toContain('settings 4');
    await waitFor(() => {
      expect(screen.queryByText(/公式还不认识/u)).toBeNull();
    });
  });

  test('counts, and lists what asks for something with its days', async () => {
    show(new TrackedWorkbook(HELD));
    await screen.findByRole('button', { name: '逾期 1' });
    expect(numbers()).toEqual(['应开 2', '已召开 1', '按期率 50%', '逾期 1', '待公开 0']);
    expect(screen.getByRole('button', { name: /^序号2 住建局/u }).textContent).toBe(
      '序号2 住建局 物业管理工作发布会 逾期19天（截止2024-02-29）',
    );
    expect(button('本月应开 1').getAttribute('aria-expanded')).toBe('true');
    expect(button('临近 1').getAttribute('aria-expanded')).toBe('false');
    screen.getByText(/^1月计划1场、召开1场；2月计划1场、召开0场/u);
  });

  test('leads to the row in the sheet by click and by Enter, and opens what was closed', async () => {
    const workbook = new TrackedWorkbook(HELD);
    const { user } = show(workbook);
    await press(user, /^序号2 /u);
    expect(workbook.asked).toContain('select 2 null');
    await press(user, '临近 1');
    act(() => {
      button(/^序号4 /u).focus();
    });
    await user.keyboard('{Enter}');
    expect(workbook.asked).toContain('select 4 null');
    expect(button(/^序号4 /u).getAttribute('aria-current')).toBe('true');
  });

  test('shows one department alone', async () => {
    const { user } = show(new TrackedWorkbook(HELD));
    await user.selectOptions(await screen.findByRole('combobox', { name: '单位' }), '统计局');
    expect(numbers()[0]).toBe('应开 0');
    expect(screen.queryByRole('button', { name: /^序号2 /u })).toBeNull();
    button(/^序号3 /u);
  });

  test('shows what a figure or a month counts, and everything again', async () => {
    const { user } = show(new TrackedWorkbook(HELD));
    await press(user, '已召开');
    screen.getByRole('button', { name: '已召开 1 场' });
    expect(button(/^序号1 /u).textContent).toBe(
      '序号1 教育局 中小学招生政策发布会 已公开，截止 2024-01-31，2024-01-20 召开',
    );
    expect(screen.queryByRole('button', { name: /^序号2 /u })).toBeNull();
    await press(user, '只看2月');
    button(/^序号2 住建局/u);
    expect(screen.queryByRole('button', { name: /^序号1 /u })).toBeNull();
    await press(user, '全部显示');
    await screen.findByRole('button', { name: '逾期 1' });
  });

  test('draws the year by department, each course a way to its row', async () => {
    const workbook = new TrackedWorkbook(HELD);
    const { user } = show(workbook);
    await press(user, '时间轴');
    await screen.findByRole('table', { name: '2024年时间轴' });
    expect(screen.getAllByRole('rowheader').map(({ textContent }) => textContent)).toEqual([
      '教育局',
      '序号1 中小学招生政策发布会',
      '序号4 学位供给情况发布会',
      '住建局',
      '序号2 物业管理工作发布会',
      '统计局',
      '序号3 经济运行情况发布会',
    ]);
    await press(user, '序号1：计划 2024-01-01 至 2024-01-31，2024-01-20 召开');
    expect(workbook.asked).toContain('select 1 null');
    await press(user, '逾期');
    expect(screen.getAllByRole('cell', { name: '逾期未召开' })).toHaveLength(1);
    expect(screen.queryByRole('button', { name: /^序号1：/u })).toBeNull();
  });

  test('makes the board, saying first which sheets come', async () => {
    const workbook = new TrackedWorkbook(HELD);
    const { user } = show(workbook);
    await press(user, '进度看板');
    screen.getByText(/会新建工作表「进度看板」，以及供它取数的隐藏工作表「看板数据」/u);
    await press(user, '生成进度看板');
    await screen.findByText('已生成进度看板');
    expect(workbook.asked).toContain('board 2024-03-19 09:41');
    expect(screen.queryByRole('button', { name: '生成进度看板' })).toBeNull();
  });

  test('follows edits and the selection in the sheet', async () => {
    const workbook = new TrackedWorkbook(HELD);
    const { time } = show(workbook);
    await screen.findByRole('button', { name: '逾期 1' });
    act(() => {
      workbook.point(4, 2);
    });
    expect(button(/^序号3 /u).getAttribute('aria-current')).toBe('true');
    act(() => {
      workbook.type(3, 2, '12月份');
    });
    screen.getByText('表格已改动，正在等待改完…');
    act(() => {
      time.pass();
    });
    await screen.findByRole('button', { name: '本月应开 1' });
    await screen.findByText(/12月计划1场/u);
    expect(screen.queryByRole('button', { name: '逾期 1' })).toBeNull();
  });

  test('counts up to the as-of date of the settings', async () => {
    const workbook = new TrackedWorkbook(HELD);
    workbook.settings = { ...workbook.settings, asOf: '2024-05-01' as never };
    show(workbook, 'en-US');
    await screen.findByRole('button', { name: 'Overdue 3' });
    screen.getByText('As of 2024-05-01');
  });

  test('tells a failure, and reads again on request', async () => {
    const workbook = new TrackedWorkbook(HELD);
    workbook.fault = { ...FAILURE, kind: 'connection' };
    const { user, leave } = show(workbook);
    await press(user, '重新读取');
    await screen.findByRole('button', { name: '逾期 1' });
    leave();
    await waitFor(() => {
      expect(workbook.isFollowed).toBe(false);
    });
  });
});
