/** @jest-environment jsdom */
import { describe, expect, it } from '@jest/globals';
import { act, screen, waitFor, within } from '@testing-library/react';
import { userEvent, type UserEvent } from '@testing-library/user-event';
import type { Language } from '../../../src/locales/language';
import { SettingsTab } from '../../../src/taskpane/settings/SettingsTab';
import '../../support/pane/node-globals';
import { ManualTime } from '../../support/pane/manual-time';
import { button, field } from '../../support/pane/show';
import { openSample, type Workspace } from '../../support/workbook/pane';
import { fillSheet, selected } from '../../support/workbook/sheets';
import { render } from '../../support/pane/render';

/** The settings tab at the real office.js, on the sample. */
async function open(
  workbook: Workspace = openSample(),
  language: Language = 'zh-CN',
): Promise<Workspace & { user: UserEvent; time: ManualTime }> {
  const time = new ManualTime();
  render(<SettingsTab operations={workbook.pane} environment={time} language={language} isShown />);
  await screen.findByRole('heading', { name: /年度与日期|Year and dates/u });
  return { ...workbook, user: userEvent.setup(), time };
}

const settingsOf = async ({ pane }: Workspace) => (await pane.read()).settings;

describe('year and dates', () => {
  it('are stored in the workbook, and say so', async () => {
    const workbook = await open();
    const { user } = workbook;
    await user.type(field('计划年度'), '2024');
    await user.type(field('考核基准日'), '2024-12-31');
    await user.click(screen.getByRole('button', { name: '保存' }));
    await screen.findByText(/已保存/u);
    await screen.findByText(/保存在工作表「考核设置」的参数表中/u);
    expect(await settingsOf(workbook)).toMatchObject({ year: 2024, asOf: '2024-12-31' });
  });

  it('are looked at while they are typed, and not stored while wrong', async () => {
    const { user } = await open();
    const asOf = field('考核基准日');
    await user.type(asOf, '2024-13-01');
    expect(asOf.getAttribute('aria-invalid')).toBe('true');
    screen.getByText('请填写日期，例如 2024-03-19。');
    expect(button('保存').getAttribute('aria-disabled')).toBe('true');
  });

  it('can be taken out again', async () => {
    const workbook = await open();
    const { user } = workbook;
    await user.type(field('计划年度'), '2023');
    await user.click(screen.getByRole('button', { name: '保存' }));
    await screen.findByText(/已保存/u);
    await user.clear(field('计划年度'));
    await user.click(screen.getByRole('button', { name: '保存' }));
    await waitFor(async () => {
      expect((await settingsOf(workbook)).year).toBeNull();
    });
  });
});

describe('rule levels', () => {
  it('are found by a word, changed, marked, and given back', async () => {
    const workbook = await open();
    const { user } = workbook;
    await user.type(field('查找规则'), '主题过长');
    await screen.findByText('1 条规则，已改 0 条');
    await user.selectOptions(field('主题过长'), 'off');
    await screen.findByText('已改，默认提示');
    expect((await settingsOf(workbook)).levels.get('topic/too-long')).toBe('off');
    await user.click(screen.getByRole('button', { name: '撤销' }));
    await screen.findByText('1 条规则，已改 0 条');
    await user.selectOptions(field('主题过长'), 'off');
    await screen.findByText('已改，默认提示');
    await user.click(screen.getByRole('button', { name: '恢复默认 主题过长' }));
    await screen.findByText('1 条规则，已改 0 条');
    expect((await settingsOf(workbook)).levels.size).toBe(0);
  });
});

describe('the directory', () => {
  it('takes a unit, with the usual departments at the first one', async () => {
    const workbook = await open();
    const { user } = workbook;
    await user.type(field(/^简称/u), '滨河街道');
    await user.type(field('别名'), '滨河、滨河办');
    await user.click(screen.getByRole('button', { name: '加入单位' }));
    await screen.findByText(/名录中有 \d+ 个单位/u);
    const { directory } = await settingsOf(workbook);
    expect(directory).toContainEqual({
      short: '滨河街道',
      full: '滨河街道',
      aliases: ['滨河', '滨河办'],
    });
    expect(directory!.length).toBeGreaterThan(40);
    await user.type(field(/^简称/u), '滨河街道');
    screen.getByText('名录中已有这个简称。');
  });
});

describe('holidays', () => {
  it('say what is known of the year, and take a day off', async () => {
    const workbook = await open();
    const { user } = workbook;
    screen.getByText('2024 年：放假 28 天，周末上班 8 天。');
    await user.type(field('日期'), '2024-06-28');
    await user.type(field('名称'), '区庆');
    await user.click(screen.getByRole('button', { name: '加入日期' }));
    await screen.findByText('2024 年：放假 29 天，周末上班 8 天。');
    await user.click(screen.getByRole('button', { name: '删除 2024-06-28' }));
    await screen.findByText('2024 年：放假 28 天，周末上班 8 天。');
    expect((await settingsOf(workbook)).holidays).toHaveLength(36);
  });
});

describe('waivers and problems', () => {
  const waived = async (): Promise<Workspace> => {
    const workbook = openSample();
    const values = { 原因: '确为两人', 登记人: '李敏', 登记时间: '2024-03-20 09:30' };
    const key = {
      计划编号: 'FB2024-008',
      规则: 'spokesperson/look-alike',
      列: '发布人',
      单元格内容: '崔飞鸪',
    };
    await workbook.pane.changeSettings([{ table: '校验豁免表', key, values }], null);
    return workbook;
  };

  it('takes a waiver back', async () => {
    const workbook = await open(await waived());
    screen.getByText('李敏 2024-03-20 09:30 豁免：确为两人');
    await workbook.user.click(screen.getByRole('button', { name: /^取消豁免 FB2024-008 发布人/u }));
    await screen.findByText('没有豁免。');
    expect((await settingsOf(workbook)).waivers).toEqual([]);
  });

  it('names a bad row and leads to its cell', async () => {
    const workbook = openSample();
    await workbook.pane.changeSettings([], null);
    await workbook.pane.changeSettings(
      [{ table: '参数表', key: { 参数: '计划年度' }, values: { 值: '明年' } }],
      null,
    );
    const { user, book } = await open(workbook);
    const part = screen.getByRole('region', { name: '设置表中的问题' });
    within(part).getByText(
      '「考核设置」参数表第1行「值」：「明年」不是四位数的年份，按默认值处理。',
    );
    await user.click(within(part).getByRole('button', { name: /^查看单元格/u }));
    await waitFor(async () => {
      expect(await selected(book)).toBe('考核设置!B3');
    });
  });

  it('follows what is typed into the sheet', async () => {
    const workbook = await open(await waived());
    await act(async () => {
      await fillSheet(workbook.book, '校验设置', [['别的原因']], 'E3');
      await workbook.book.idle();
    });
    expect(workbook.time.isWaiting).toBe(true);
    workbook.time.pass();
    await screen.findByText('李敏 2024-03-20 09:30 豁免：别的原因');
  });
});

describe('the tab', () => {
  it('says what failed, and reads again on request', async () => {
    const workbook = openSample();
    workbook.book.faults.at(1, { kind: 'refused', code: 'ActivityLimitReached' });
    const user = userEvent.setup();
    render(
      <SettingsTab
        operations={workbook.pane}
        environment={new ManualTime()}
        language="zh-CN"
        isShown
      />,
    );
    const retry = await screen.findByRole('button', { name: '重新读取' });
    await user.click(retry);
    await screen.findByRole('heading', { name: '年度与日期' });
  });

  it('is complete in English', async () => {
    await open(openSample(), 'en-US');
    expect(document.body.textContent).not.toMatch(/校验规则$|默认值|恢复/u);
    screen.getByRole('heading', { name: 'Directory' });
  });
});

describe('an answer that never comes', () => {
  it('is waited for in words, and can be given up', async () => {
    const workbook = await open();
    const { user, book, time } = workbook;
    await user.type(field('计划年度'), '2024');
    book.faults.reset();
    book.faults.at(2, { kind: 'answer-lost' });
    await user.click(screen.getByRole('button', { name: '保存' }));
    await waitFor(() => {
      expect(workbook.pane.awaited()?.isWriting).toBe(true);
    });
    const look = (): void => {
      act(() => {
        time.pass();
      });
    };
    look();
    expect(screen.queryByText(/迟迟没有答复/u)).toBeNull();
    look();
    screen.getByText(/请先按回车结束单元格编辑/u);
    expect(screen.queryByText(/迟迟没有答复/u)).toBeNull();
    for (let seconds = 2; seconds < 8; seconds += 1) look();
    screen.getByText(/正在等待写入；可能已写入一部分。 如有单元格正在编辑/u);
    await user.click(button('不再等待'));
    await screen.findByText(/已不再等待。 可能已写入一部分/u);
    expect(screen.queryByText(/迟迟没有答复/u)).toBeNull();
    // It had been written, and the tab has read it since.
    expect((await settingsOf(workbook)).year).toBe(2024);
    expect(field('计划年度')).toHaveProperty('value', '2024');
  });
});
