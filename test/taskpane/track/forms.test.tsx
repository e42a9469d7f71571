/** @jest-environment jsdom */
import { describe, expect, test } from '@jest/globals';
import { act, render, screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { TrackTab } from '../../../src/taskpane/track/TrackTab';
import { button, press, StillTime } from '../support/show';
import { TrackedWorkbook } from '../support/tracked-workbook';

/** The tab on 19 March 2024. */
async function show(workbook: TrackedWorkbook) {
  render(
    <TrackTab operations={workbook} surroundings={new StillTime()} language="zh-CN" isShown />,
  );
  // The first view in a process waits for everything to be compiled.
  await screen.findByRole('button', { name: '登记' }, { timeout: 10_000 });
  return userEvent.setup();
}

const field = (name: string): HTMLElement => screen.getByLabelText(name);

describe('the form 登记', () => {
  test('waits for a row to be selected', async () => {
    const workbook = new TrackedWorkbook();
    await show(workbook);
    expect(button('登记').getAttribute('aria-disabled')).toBe('true');
    act(() => {
      workbook.point(3, 0);
    });
    expect(button('登记').getAttribute('aria-disabled')).not.toBe('true');
  });

  test('offers today, tells what is wrong as it is typed, and writes what was changed alone', async () => {
    const workbook = new TrackedWorkbook([{}, { 报批日期: '2024-02-01', 对接宣传部: '是' }]);
    const user = await show(workbook);
    await press(user, /^第2行/u);
    await press(user, '登记');
    screen.getByRole('heading', { name: '登记 第2行' });
    expect(field('报批日期')).toHaveProperty('value', '2024-02-01');
    expect(button('保存')).toHaveProperty('disabled', true);
    await user.type(field('召开日期'), '3月20日');
    screen.getByText('2024-03-20还没有到，这里只登记已经发生的事。');
    expect(button('保存')).toHaveProperty('disabled', true);
    await press(user, '召开日期填今天');
    screen.getByText('保存后状态：已召开待公开');
    await user.selectOptions(field('通稿'), '有');
    await user.type(field('实录链接'), 'www.a.gov.cn');
    screen.getByText('应是以 http:// 或 https:// 开头的网址。');
    await user.clear(field('实录链接'));
    await press(user, '保存');
    await screen.findByText('已登记，写入 2 个单元格');
    expect(workbook.asked).toContain('record FB2024-002 {"召开日期":"2024-03-19","通稿":"有"}');
    await waitFor(() => {
      expect(screen.queryByRole('heading', { name: '登记 第2行' })).toBeNull();
    });
  });

  test('warns of what went wrong, and is left by Escape without writing', async () => {
    const workbook = new TrackedWorkbook([{}, { 报批日期: '2024-02-28', 召开日期: '2024-02-28' }]);
    const user = await show(workbook);
    act(() => {
      workbook.point(3, 0);
    });
    await press(user, '登记');
    screen.getByText(/报批应在召开（2024-02-28）之前/u);
    await user.keyboard('{Escape}');
    button('登记');
    expect(workbook.asked.filter((what) => what.startsWith('record'))).toEqual([]);
  });
});

describe('催办文稿', () => {
  const draft = (): string =>
    screen.getByRole<HTMLTextAreaElement>('textbox', { name: '催办文稿' }).value;

  test('names what each department has to do, ready to copy', async () => {
    const user = await show(new TrackedWorkbook());
    await press(user, '催办文稿');
    expect(
      draft()
        .split('\n')
        .filter((line) => /^.{3}：$/u.test(line)),
    ).toEqual(['教育局：', '住建局：', '统计局：']);
    await press(user, '复制文稿');
    expect(await navigator.clipboard.readText()).toBe(draft());
    button('已复制');
  });

  test('is for the department that is shown', async () => {
    const user = await show(new TrackedWorkbook());
    await user.selectOptions(screen.getByRole('combobox', { name: '单位' }), '住建局');
    await press(user, '催办文稿');
    expect(draft()).toContain('住建局：');
    expect(draft()).not.toContain('教育局：');
    await press(user, '返回');
    expect(screen.getByRole('combobox', { name: '单位' })).toHaveProperty('value', '住建局');
  });
});
