/** @jest-environment jsdom */
import { describe, expect, test } from '@jest/globals';
import { act, screen } from '@testing-library/react';
import { textCell } from '../../../../src/core/plan/cells/grid';
import { PaperWorkbook } from '../../../support/pane/paper-workbook';
import { counted, listed, press, show, type Shown } from '../../../support/pane/show';

const ROWS = 3000;

/** A plan in which every row has a fault. */
const faulty = (): PaperWorkbook =>
  new PaperWorkbook({
    rows: [
      ['2024年度新闻发布会计划'],
      ['单位', '时间', '主题'],
      ...Array.from({ length: ROWS }, (_, i) => ['教育局', '', `第${i}场新闻发布会`]),
    ].map((row) => row.map(textCell)),
    merges: [],
  });

async function checked(workbook: PaperWorkbook): Promise<Shown> {
  const shown = show(workbook);
  await press(shown.user, '校验计划');
  await screen.findByRole('region', { name: '校验发现的问题' });
  return shown;
}

const errors = (): string[] => listed().filter((text) => text.startsWith('错误'));

describe('a list of thousands', () => {
  test('is drawn page by page', async () => {
    const { user } = await checked(faulty());
    expect(counted()[0]).toBe('错误 3000');
    expect(errors()).toHaveLength(60);
    await press(user, '再显示 60 条（共 3000 条）');
    expect(errors()).toHaveLength(120);
  });

  test('reaches to the finding of the cell that is selected in the sheet', async () => {
    const workbook = faulty();
    const { user } = await checked(workbook);
    act(() => {
      workbook.point(ROWS + 1, 1);
    });
    expect(document.querySelector('[aria-current=true]')?.textContent).toMatch(
      /^错误表中第3000行/u,
    );
    expect(errors()).toHaveLength(60);
    await press(user, '显示前面的 60 条（共 3000 条）');
    expect(errors()).toHaveLength(120);
  });
});

describe('a check that takes long', () => {
  test('shows how far it is and can be cancelled', async () => {
    const workbook = faulty();
    const { user, time } = show(workbook);
    await screen.findByText('· 3000 行');
    let breath: (() => void) | null = null;
    time.speed = 100;
    time.yieldToPage = () =>
      new Promise((resolve) => {
        breath = resolve;
      });
    await press(user, '校验计划');
    await screen.findByText('正在校验 1000/3000 行');
    await press(user, '取消');
    act(() => {
      breath?.();
    });
    await screen.findByText(/还没有校验/u);
    expect(screen.queryByRole('progressbar')).toBeNull();
  });
});
