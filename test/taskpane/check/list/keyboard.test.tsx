/** @jest-environment jsdom */
import { describe, expect, test } from '@jest/globals';
import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import { PaperWorkbook } from '../../../support/pane/paper-workbook';
import { button, checked, listed, press } from '../../../support/pane/show';

const focused = (): string | null | undefined => document.activeElement?.textContent;

describe('the findings by keyboard', () => {
  test('arrow keys step from finding to finding through the groups, and Enter leads to the cell', async () => {
    const workbook = new PaperWorkbook();
    const { user } = await checked(workbook);
    screen.getByRole('button', { name: /序号8 发布人/u }).focus();
    await user.keyboard('{ArrowDown}{ArrowDown}');
    expect(focused()).toMatch(/^警告序号10/u);
    await user.keyboard('{End}{ArrowDown}');
    expect(focused()).toMatch(/^警告序号26/u);
    await user.keyboard('{Enter}');
    expect(workbook.asked.at(-1)).toBe('select 26 topic');
    await user.keyboard('{Home}{ArrowUp}');
    expect(focused()).toMatch(/^错误序号8/u);
  });

  test('a command keeps the focus while it works and afterwards', async () => {
    const workbook = new PaperWorkbook();
    const { user } = await checked(workbook);
    button('在表中标出').focus();
    await user.keyboard('{Enter}');
    await screen.findByText('已在表中标出');
    await waitFor(() => {
      expect(button('在表中标出').getAttribute('aria-disabled')).not.toBe('true');
    });
    expect(focused()).toBe('在表中标出');
  });

  test('a command that cannot be done now does nothing', async () => {
    const workbook = new PaperWorkbook();
    const { user } = await checked(workbook);
    const before = workbook.asked.length;
    button('撤销上次写入').focus();
    await user.keyboard('{Enter}');
    expect(workbook.asked).toHaveLength(before);
  });
});

describe('a form over the list', () => {
  test('is left by Escape to what opened it, with the list as it was', async () => {
    const { user } = await checked();
    await user.selectOptions(screen.getByLabelText('规则'), 'spokesperson/look-alike');
    const [waive] = screen.getAllByRole('button', { name: '豁免…' });
    waive!.focus();
    await user.keyboard('{Enter}');
    expect(focused()).toBe('豁免');
    await user.keyboard('{Escape}');
    expect(document.activeElement).toBe(waive);
    expect(listed()).toHaveLength(2);
  });

  test('stays when Escape ends the composing of an input method', async () => {
    const { user } = await checked();
    await press(user, '预览并清理');
    fireEvent.keyDown(document.activeElement!, { key: 'Escape', isComposing: true });
    screen.getByRole('heading', { name: /清理/u });
  });

  test('stays while another tab is shown', async () => {
    const { user } = await checked();
    await press(user, '预览并清理');
    const panel = screen.getByRole('heading', { name: /清理/u }).closest('section')!.parentElement!;
    panel.hidden = true;
    fireEvent.keyDown(document.body, { key: 'Escape' });
    panel.hidden = false;
    screen.getByRole('heading', { name: /清理/u });
  });

  test('puts the head of the tab aside, and gives it back when the plan is gone meanwhile', async () => {
    const workbook = new PaperWorkbook();
    const { user, time } = await checked(workbook);
    await press(user, '预览并清理');
    expect(screen.queryByRole('button', { name: '校验计划' })).toBeNull();
    act(() => {
      workbook.place = null;
      workbook.type(0, 0, '');
      time.pass();
    });
    await screen.findByRole('button', { name: '校验计划' });
    screen.getByText('当前工作簿中没有找到发布会计划表。');
  });
});
