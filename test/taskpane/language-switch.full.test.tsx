/** @jest-environment jsdom */
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { SettingsTab } from '../../src/taskpane/settings/SettingsTab';
import '../support/pane/node-globals';
import { close, open, openYear } from '../support/pane/assessed-year';
import { ManualTime } from '../support/pane/manual-time';
import { PaperWorkbook } from '../support/pane/paper-workbook';
import { render } from '../support/pane/render';
import { button, checked, counted, field, press, show, toggle } from '../support/pane/show';
import { begin, switchTo } from '../support/pane/switch-language';
import { openSample } from '../support/workbook/pane';

beforeEach(() => {
  begin('zh-CN');
});

const valueOf = (label: string | RegExp): string => (field(label) as HTMLInputElement).value;

describe('校验', () => {
  test('keeps the filter, and the open form with its findings, reason and name', async () => {
    const workbook = new PaperWorkbook();
    const { user } = await checked(workbook);
    await user.click(toggle('错误 2'));
    const [waive] = screen.getAllByRole('button', { name: /^豁免/u });
    await user.click(waive!);
    await user.type(field(/^豁免原因/u), '已核对');
    await user.type(field(/^登记人/u), '张三');
    switchTo('en-US');
    const later = show(workbook, 'en-US', true);
    await screen.findByRole('button', { name: 'Back' });
    expect(valueOf(/^Reason/u)).toBe('已核对');
    expect(screen.getByDisplayValue('张三')).toBeTruthy();
    await press(later.user, 'Back');
    expect(counted()[0]).toMatch(/2/u);
    const [errors] = within(screen.getByRole('group', { name: 'Filter by level' })).getAllByRole(
      'button',
    );
    expect(errors?.getAttribute('aria-pressed')).toBe('true');
  });

  test('keeps the preview with what was unticked', async () => {
    const workbook = new PaperWorkbook();
    const { user } = await checked(workbook);
    await press(user, '预览并清理');
    await user.click(screen.getAllByRole('checkbox')[3]!);
    switchTo('en-US');
    show(workbook, 'en-US', true);
    await screen.findByRole('button', { name: 'Back' });
    const ticks = screen.getAllByRole<HTMLInputElement>('checkbox');
    expect(ticks.flatMap(({ checked: isTicked }, at) => (isTicked ? [] : at))).toEqual([0, 3]);
  });
});

describe('考核', () => {
  afterEach(close);

  test('keeps the trial day, the departments left out, the map, and a decision half typed', async () => {
    const { user, ...workspace } = await openYear();
    await user.click(screen.getByText(/^全部/u));
    await user.click(screen.getByRole('checkbox', { name: '统计局' }));
    await user.click(button('失分图'));
    await press(user, '加扣分');
    await user.type(screen.getByRole('textbox', { name: /^依据文号/u }), '〔2024〕9号');
    switchTo('en-US');
    const later = await open(workspace, 'Back', 'en-US');
    expect(screen.getByDisplayValue('〔2024〕9号')).toBeTruthy();
    await press(later.user, 'Back');
    expect(screen.getByLabelText<HTMLInputElement>('As of').value).toBe('2024-12-31');
    expect(screen.getByRole<HTMLInputElement>('checkbox', { name: '统计局' }).checked).toBe(false);
    expect(button('Map of losses').getAttribute('aria-pressed')).toBe('true');
  });
});

describe('设置', () => {
  test('keeps what was typed and not saved, and which parts are open', async () => {
    const workspace = openSample();
    const tab = (language: 'zh-CN' | 'en-US') =>
      render(
        <SettingsTab
          operations={workspace.pane}
          environment={new ManualTime()}
          language={language}
          isShown
        />,
      );
    tab('zh-CN');
    await screen.findByRole('heading', { name: '年度与日期' });
    const user = userEvent.setup();
    await user.type(field('考核基准日'), '12月31日');
    await user.click(screen.getByRole('heading', { name: '单位名录' }));
    await user.type(field('简称'), '新区');
    switchTo('en-US');
    tab('en-US');
    await screen.findByDisplayValue('12月31日');
    expect(screen.getByDisplayValue('新区')).toBeTruthy();
    expect(document.querySelectorAll('details[open]')).toHaveLength(2);
    expect(button('Save').getAttribute('aria-disabled')).not.toBe('true');
  });
});
