/** @jest-environment jsdom */
import { describe, expect, test } from '@jest/globals';
import { act, screen, waitFor, within } from '@testing-library/react';
import { textCell } from '../../../src/core/plan/cells/grid';
import type { Candidate } from '../../../src/excel/plan/reading';
import { PaperWorkbook } from '../../support/pane/paper-workbook';
import { button, checked, press, show } from '../../support/pane/show';

const LINES = [
  ['2024年度新闻发布会计划'],
  ['序号', '牵头发布单位', '拟发布时间', '发布主题'],
  ['一、上半年'],
  ['1', '统计局', '3月', '统计数据新闻发布会'],
  ['2', '教育局', '5月', '招生工作新闻发布会'],
  ['小计', '', '', '2场'],
  ['3', '卫健委', '8月', '医疗服务新闻发布会'],
  ['注：时间以实际为准'],
];

const paper = (lines = LINES): PaperWorkbook =>
  new PaperWorkbook({ rows: lines.map((line) => line.map(textCell)), merges: [] });

const OTHER: Candidate = {
  place: { sheet: '下半年', sheetId: '{9}', table: null, tableId: null, top: 0, left: 0 },
  title: '下半年发布会安排',
  rows: 12,
};

const account = (): string[] =>
  within(screen.getByRole('group', { hidden: true }))
    .getAllByRole('button', { hidden: true })
    .map(({ textContent }) => textContent);

describe('rows that were not taken for conferences', () => {
  test('are counted in a line that unfolds to their list', async () => {
    show(paper());
    const line = await screen.findByText('读入 3 行，另有 3 行未作为发布会');
    expect(line.closest('details')?.open).toBe(false);
    expect(account()).toEqual([
      '表格第 3 行 · 分节标题 · 一、上半年',
      '表格第 6 行 · 小计 · 小计 2场',
      '表格第 8 行 · 备注说明 · 注：时间以实际为准',
    ]);
  });

  test('are told in English too, one row in the singular', async () => {
    const lines = LINES.filter(([first]) => first !== '小计' && first !== '一、上半年');
    show(paper(lines), 'en-US');
    await screen.findByText('3 rows read; 1 further row was not taken for conferences');
    expect(account()).toEqual(['Sheet row 6 · note · 注：时间以实际为准']);
  });

  test('are shown in the sheet by a click, and said to be gone when they are', async () => {
    const workbook = paper();
    const { user } = show(workbook);
    await user.click(await screen.findByText('读入 3 行，另有 3 行未作为发布会'));
    await press(user, /第 6 行/u);
    expect(workbook.asked.at(-1)).toBe('select aside 5');
    expect(screen.queryByText('这一行已不在表中，请重新校验。')).toBeNull();
    act(() => {
      workbook.remove(5);
    });
    await press(user, /第 6 行/u);
    await screen.findByText('这一行已不在表中，请重新校验。');
  });

  test('are put together where another table goes on for many rows', async () => {
    const staff = Array.from({ length: 4 }, (_, i) => [`${i + 1}`, '统计局', '张三', '5210000']);
    show(paper([...LINES, ['序号', '单位', '联系人', '电话'], ...staff]));
    await screen.findByText('读入 3 行，另有 8 行未作为发布会');
    expect(account().at(-1)).toBe('表格第 9–13 行 · 其他表格 · 序号 单位 联系人 电话');
  });

  test('are no line where every row is a conference', async () => {
    await checked();
    expect(screen.queryByText(/未作为发布会/u)).toBeNull();
  });

  test('are listed page by page', async () => {
    const notes = Array.from({ length: 70 }, (_, i) => [`注：第${i}条说明`]);
    const { user } = show(paper([...LINES, ...notes]));
    await user.click(await screen.findByText('读入 3 行，另有 73 行未作为发布会'));
    await press(user, '再显示 13 条（共 73 条）');
    button(/注：第69条说明/u);
  });
});

describe('a further plan of the workbook', () => {
  test('is named where it was not read', async () => {
    const workbook = new PaperWorkbook();
    workbook.others = [OTHER];
    show(workbook);
    await screen.findByText(
      '读入 28 行，工作表「下半年」中的计划表「下半年发布会安排」（12 行）没有读入',
    );
  });

  test('is checked instead by a click', async () => {
    const workbook = new PaperWorkbook();
    workbook.others = [OTHER];
    const { user } = show(workbook);
    await press(user, '改为校验这张计划表');
    await waitFor(() => {
      expect(workbook.asked.slice(-2)).toEqual(['choose 下半年', 'read']);
    });
    expect(screen.queryByText(/没有读入/u)).toBeNull();
  });

  test('is told from others by its sheet and title', async () => {
    const workbook = new PaperWorkbook();
    workbook.others = [
      OTHER,
      { ...OTHER, place: { ...OTHER.place, sheet: '镇街', sheetId: '{8}' } },
    ];
    const { user } = show(workbook);
    await press(user, '改为校验工作表「镇街」中的计划表「下半年发布会安排」');
    await waitFor(() => {
      expect(workbook.asked.slice(-2)).toEqual(['choose 镇街', 'read']);
    });
  });

  test('is named beside the rows', async () => {
    const workbook = paper();
    workbook.others = [{ ...OTHER, title: null }];
    show(workbook, 'en-US');
    await screen.findByText(
      '3 rows read; 3 further rows were not taken for conferences; not read: the plan table on sheet “下半年” (12 rows)',
    );
  });
});
