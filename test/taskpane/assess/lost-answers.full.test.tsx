/** @jest-environment jsdom */
import { afterEach, describe, expect, it } from '@jest/globals';
import { cleanup, screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { TrackTab } from '../../../src/taskpane/track/TrackTab';
import '../../support/pane/node-globals';
import { ManualTime } from '../../support/pane/manual-time';
import { press } from '../../support/pane/show';
import type { Workspace } from '../../support/workbook/pane';
import { trackedWorkspace } from '../../support/workbook/scored-workbook';
import { close, openYear, ROWS } from '../../support/pane/assessed-year';
import { render } from '../../support/pane/render';

const field = (name: string): HTMLElement => screen.getByRole('textbox', { name });
const choice = (name: string): HTMLElement => screen.getByRole('combobox', { name });

/** Presses the button twice: the first time the write comes through, and Excel says that it failed. */
async function pressTwice(
  workspace: Workspace,
  user: ReturnType<typeof userEvent.setup>,
  name: string,
) {
  const button = screen.getByRole('button', { name });
  const isReady = () =>
    waitFor(() => {
      expect(button.getAttribute('aria-disabled')).not.toBe('true');
    });
  await isReady();
  workspace.book.faults.reset();
  workspace.book.faults.at(3, { kind: 'done-but-failed', code: 'GeneralException' });
  await user.click(button);
  await screen.findByText(/可能已写入一部分/u);
  await isReady();
  await user.click(button);
}

describe('a form whose success was lost', () => {
  afterEach(close);

  it('records a decision once that was saved again after a lost success', async () => {
    const workspace = await openYear();
    const { user, pane } = workspace;
    await press(user, '加扣分');
    await user.selectOptions(choice('单位'), '住建局');
    await user.selectOptions(choice('类型'), '其他扣分');
    await user.type(field('分值'), '3.5');
    await user.type(field('依据文号'), '政办〔2024〕9号');
    await pressTwice(workspace, user, '登记');
    await screen.findByText('已登记到加扣分表');
    expect((await pane.read()).settings.adjustments).toHaveLength(1);
    await pane.undo();
    expect((await pane.read()).settings.adjustments).toEqual([]);
  });

  it('records a conference outside the plan once that was saved again after a lost success', async () => {
    const workspace = await trackedWorkspace(ROWS);
    const { pane } = workspace;
    render(<TrackTab operations={pane} environment={new ManualTime()} language="zh-CN" isShown />);
    const user = userEvent.setup();
    await press(user, '计划外发布会');
    await user.type(choice('牵头发布单位'), '教育局');
    await user.selectOptions(choice('类型'), '突发事件');
    await user.type(field('事件发生时间'), '2024-03-18 08:30');
    await user.type(field('发布主题'), '校园安全情况');
    await user.type(field('召开时间'), '2024-03-18 20:00');
    await pressTwice(workspace, user, '保存');
    await screen.findByText(/^已登记到计划外表：/u);
    expect((await pane.read()).settings.unplanned.map(({ id }) => id)).toEqual(['JW2024-001']);
    cleanup();
    await pane.read();
  });
});
