/** @jest-environment jsdom */
import { describe, expect, test } from '@jest/globals';
import { act, screen, waitFor } from '@testing-library/react';
import { PaperWorkbook } from '../../support/pane/paper-workbook';
import { button, checked, counted, listed, press, show, toggle } from '../../support/pane/show';
import { TrackedWorkbook } from '../../support/pane/tracked-workbook';

describe('checking the sample', () => {
  test('counts what was found and lists what has to be decided', async () => {
    await checked();
    expect(counted()).toEqual(['错误 2', '警告 3', '提示 16', '格式 34']);
    expect(listed().map((text) => text.slice(0, 12))).toEqual([
      '错误序号8 发布人市监局',
      '错误序号28 发布人市监',
      '警告序号10 发布人卫健',
      '警告序号19 发布人住建',
      '警告序号26 发布主题财',
    ]);
    expect(screen.getByRole('status').textContent).toBe(
      '09:41 校验 · 基准日 2024-03-19 错误 2，警告 3，提示 16，格式 34',
    );
  });

  test('begins at once where the ribbon has asked for it', async () => {
    show(new PaperWorkbook(), 'zh-CN', true);
    await screen.findByText(/与序号28「崔飞鹤」/u);
    expect(counted()).toEqual(['错误 2', '警告 3', '提示 16', '格式 34']);
  });

  test('writes nothing', async () => {
    const workbook = new PaperWorkbook();
    await checked(workbook);
    expect(new Set(workbook.asked)).toEqual(new Set(['read']));
  });

  test('says in English what it says in Chinese', async () => {
    const { user } = show(new PaperWorkbook(), 'en-US');
    await press(user, 'Check the plan');
    await screen.findByText(/differs .* No. 28/u);
    expect(counted()).toEqual(['Error 2', 'Warning 3', 'Info 16', 'Format 34']);
  });
});

describe('finding the cell', () => {
  test('selects the cell of a finding by mouse and by keyboard', async () => {
    const workbook = new PaperWorkbook();
    const { user } = await checked(workbook);
    await user.click(screen.getByRole('button', { name: /序号8 发布人/u }));
    screen.getByRole('button', { name: /序号26 发布主题/u }).focus();
    await user.keyboard('{Enter}');
    expect(workbook.asked.slice(-2)).toEqual(['select 8 spokesperson', 'select 26 topic']);
  });

  test('walks through what is listed, around in a circle', async () => {
    const workbook = new PaperWorkbook();
    const { user } = await checked(workbook);
    await press(user, '上一条');
    await press(user, '下一条');
    await press(user, '下一条');
    expect(workbook.asked.slice(-3)).toEqual([
      'select 26 topic',
      'select 8 spokesperson',
      'select 28 spokesperson',
    ]);
    screen.getByText('2/5');
  });

  test('marks the finding of the cell that is selected in the sheet, and opens its group', async () => {
    const workbook = new PaperWorkbook();
    await checked(workbook);
    act(() => {
      workbook.point(3, 2);
    });
    const current = screen
      .getAllByRole('button')
      .filter((element) => element.getAttribute('aria-current') === 'true');
    expect(current.map(({ textContent }) => textContent)).toEqual([
      expect.stringMatching(/^提示序号1 拟发布时间发改委《充电基础设施建设新闻发布会》一季度/u),
    ]);
    act(() => {
      workbook.point(0, 9);
    });
    expect(document.querySelector('[aria-current=true]')).toBeNull();
  });

  test('says so when the row is gone', async () => {
    const workbook = new PaperWorkbook();
    const { user } = await checked(workbook);
    workbook.isGone = true;
    await user.click(screen.getByRole('button', { name: /序号8 发布人/u }));
    await screen.findByText('这一行已不在表中，请重新校验。');
  });
});

describe('filtering', () => {
  test('shows one level, and all again', async () => {
    const { user } = await checked();
    await user.click(toggle('提示 16'));
    expect(listed()).toHaveLength(16);
    await user.click(toggle('错误 2'));
    expect(listed()).toHaveLength(18);
    await user.click(toggle('提示 16'));
    await user.click(toggle('错误 2'));
    expect(listed()).toHaveLength(5);
  });

  test('shows one department, one column and one rule', async () => {
    const { user } = await checked();
    await user.selectOptions(screen.getByLabelText('列'), 'topic');
    expect(listed()).toHaveLength(1);
    await user.selectOptions(screen.getByLabelText('列'), '');
    await user.selectOptions(screen.getByLabelText('规则'), 'spokesperson/look-alike');
    expect(listed()).toHaveLength(2);
    await user.selectOptions(screen.getByLabelText('单位'), '统计局');
    screen.getByText('没有符合筛选条件的问题。');
    await press(user, '清除筛选');
    expect(listed()).toHaveLength(5);
  });
});

describe('following the sheet', () => {
  test('checks again the row that was edited, once edits have paused', async () => {
    const workbook = new PaperWorkbook();
    const { time } = await checked(workbook);
    const before = workbook.asked.length;
    act(() => {
      workbook.type(29, 4, '市监局副局长 崔飞鹤');
      workbook.type(30, 4, '市监局副局长 崔飞鹤');
    });
    screen.getByText('表格已改动，正在等待改完…');
    act(() => {
      time.pass();
    });
    await screen.findByText('表格已改动，2 行已重新校验');
    expect(workbook.asked.slice(before)).toEqual(['read']);
    act(() => {
      workbook.type(30, 4, '市监局副局长 崔飞');
      time.pass();
    });
    await screen.findByText('表格已改动，2 行已重新校验');
  });

  test('checks the whole plan again when a row was added', async () => {
    const workbook = new PaperWorkbook();
    const { time } = await checked(workbook);
    act(() => {
      workbook.append(['29', '', '12月', '年终发布会', '']);
      time.pass();
    });
    await screen.findByText('没有填写牵头发布单位。');
    screen.getByText('· 29 行');
  });

  test('looks again after an edit even before a check, and lets go when it is closed', async () => {
    const workbook = new PaperWorkbook(null);
    const { time, leave } = show(workbook);
    await screen.findByText('当前工作簿中没有找到发布会计划表。');
    act(() => {
      workbook.append(['单位', '时间', '主题']);
      workbook.append(['教育局', '3月', '招生工作新闻发布会']);
      time.pass();
    });
    await screen.findByText(/· 1 行/u);
    leave();
    await waitFor(() => {
      expect(workbook.isFollowed).toBe(false);
    });
  });
});

describe('what a deletion has broken', () => {
  test('is named and repaired where the plan is checked', async () => {
    const workbook = new TrackedWorkbook([{ 状态: "'#REF!", 截止日期: "'#NAME?" }]);
    workbook.absent = ['节假日表', '参数表'];
    const { user } = show(workbook);
    const banner = await screen.findByText(/^截止日期、状态的公式出错/u);
    expect(banner.textContent).toContain('公式要用到的节假日表、参数表已不在工作簿中');
    await press(user, '恢复');
    await screen.findByText('已恢复，写入 100 个单元格');
    expect(workbook.asked).toContain('addTrackingColumns');
  });

  test('is left to 进度 where columns are missing too, which may have another name', async () => {
    const workbook = new TrackedWorkbook([{ 状态: "'#REF!" }]);
    workbook.rename('报批日期', '报批时间');
    show(workbook);
    await screen.findByText(/^状态的公式出错/u);
    button('添加跟踪列');
    expect(screen.queryByRole('button', { name: '恢复' })).toBeNull();
  });

  test('is only named while the sheet is protected', async () => {
    const workbook = new TrackedWorkbook([{ 状态: "'#REF!" }]);
    workbook.isProtected = true;
    const { user } = show(workbook);
    await press(user, '恢复');
    expect(workbook.asked).not.toContain('addTrackingColumns');
  });
});
