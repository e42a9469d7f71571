/** @jest-environment jsdom */
import { expect, describe, it } from '@jest/globals';
import { screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { SettingsTab } from '../../../src/taskpane/settings/SettingsTab';
import '../../support/pane/node-globals';
import { ManualTime } from '../../support/pane/manual-time';
import { render } from '../../support/pane/render';
import { openSample } from '../../support/workbook/pane';

async function open() {
  const workspace = openSample();
  render(
    <SettingsTab
      operations={workspace.pane}
      environment={new ManualTime()}
      language="zh-CN"
      isShown
    />,
  );
  await screen.findByRole('heading', { name: '年度与日期' });
  return { ...workspace, user: userEvent.setup() };
}

describe('points, grades and parameters', () => {
  /** By its name: for queries by label, jsdom looks at a page as long as this one for seconds. */
  const named = (name: string): HTMLElement =>
    document.querySelector<HTMLElement>(`[aria-label="${name}"]`)!;

  const pointsOf = (criterion: string): HTMLElement =>
    screen
      .getByText(criterion, { selector: 'legend' })
      .closest('fieldset')!
      .querySelector('input')!;

  it('are checked as in the sheet, previewed, stored together, found and undone', async () => {
    const workbook = await open();
    const { user, pane, book } = workbook;
    const type = async (input: HTMLElement, text: string): Promise<void> => {
      await user.clear(input);
      await user.type(input, text);
    };
    await user.click(screen.getByText('评分项与分值'));
    await type(pointsOf('按期召开'), '三十');
    screen.getByText('请填写数字。');
    expect(named('保存 评分项与分值').getAttribute('aria-disabled')).toBe('true');
    await type(pointsOf('按期召开'), '28');
    screen.getByText('分值合计为 98，应为 100。');
    await type(pointsOf('变更手续'), '12');
    expect(named('将要改动').textContent).toBe('按期召开 分值：30 → 28变更手续 分值：10 → 12');
    await user.click(named('保存 评分项与分值'));
    await screen.findByText(/已保存/u);
    expect((await pane.read()).settings.scheme.points).toMatchObject({ C1: 28, C2: 12 });
    await user.click(named('查看单元格 变更手续 分值'));
    await waitFor(async () => {
      const { address, values } = await book.Excel.run(async (context) => {
        const range = context.workbook.getSelectedRange().load('address,values');
        await context.sync();
        return range.toJSON();
      });
      expect([address, values]).toEqual([expect.stringContaining('考核设置!'), [[12]]]);
    });
    await user.click(screen.getByText('撤销'));
    await screen.findByText(/^已撤销/u);
    expect((await pane.read()).settings.scheme.points).toMatchObject({ C1: 30, C2: 10 });
  });
});
