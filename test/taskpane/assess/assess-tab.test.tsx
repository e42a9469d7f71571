/** @jest-environment jsdom */
import { afterEach, describe, expect, it } from '@jest/globals';
import { cleanup, configure, render, screen, waitFor, within } from '@testing-library/react';
import { userEvent, type UserEvent } from '@testing-library/user-event';
import type { Language } from '../../../src/locales/language';
import { AssessTab } from '../../../src/taskpane/assess/AssessTab';
import '../support/node-globals';
import { SCORE_ROWS } from '../../assessment/score-rows';
import { openSample, type Desk } from '../../excel/pane';
import { shown, trackedDesk } from '../../excel/score-desk';
import { selected } from '../../excel/sheets';
import { press, StillTime } from '../support/show';

// Score sheets are made in a workbook that calculates: on a machine with other work that takes its time.
configure({ asyncUtilTimeout: 30_000 });

/** 统计局 and 财政局 of the second half, 住建局 late and half documented, 民政局 on the last day. */
const ROWS = SCORE_ROWS.slice(0, 4);

interface Shown extends Desk {
  readonly user: UserEvent;
  readonly time: StillTime;
}

const desks: Desk[] = [];

/** The tab at the real office.js, on 19 March 2024. */
async function open(
  desk: Desk,
  ready: string | RegExp,
  language: Language = 'zh-CN',
): Promise<Shown> {
  const time = new StillTime();
  desks.push(desk);
  render(<AssessTab operations={desk.pane} surroundings={time} language={language} isShown />);
  await screen.findAllByText(ready);
  return { ...desk, user: userEvent.setup(), time };
}

/** The tab as of the end of the year. */
async function openYear(language: Language = 'zh-CN'): Promise<Shown> {
  const shownTab = await open(await trackedDesk(ROWS), /住建局/u, language);
  const field = screen.getByLabelText(language === 'zh-CN' ? '基准日' : 'As of');
  await shownTab.user.clear(field);
  await shownTab.user.type(field, '2024-12-31');
  return shownTab;
}

const ranking = (): string[] =>
  within(screen.getByRole('list', { name: /^(?:各单位考核结果|Results by department)$/u }))
    .getAllByRole('button')
    .map(({ textContent }) => textContent);

describe('the tab 考核', () => {
  afterEach(async () => {
    cleanup();
    // What the tab was still asking for ends before the workbook does: commands run one after another.
    await Promise.all(desks.splice(0).map(({ pane }) => pane.read()));
  });

  it('says where a plain range becomes a table, before there can be tracking columns', async () => {
    await open(openSample(), /请先到「校验」页点「转为数据表…」/u);
    expect(screen.queryByRole('button', { name: '生成考核表' })).toBeNull();
  });

  it('ranks the departments, and says which results are for reference only', async () => {
    await openYear();
    expect(ranking()).toEqual([
      '1统计局100.00优秀ⁿⁿ 仅 1 场，仅供参考',
      '2民政局96.00优秀ⁿⁿ 仅 1 场，仅供参考',
      '3财政局78.00良好ⁿⁿ 仅 1 场，仅供参考',
      '4住建局61.50合格ⁿⁿ 仅 1 场，仅供参考',
    ]);
  });

  it('generates as of the day in the field, and says that formulas and engine agree', async () => {
    const desk = await openYear();
    await press(desk.user, '生成考核表');
    await screen.findByText(/^已生成考核明细、考核汇总和待补佐证/u);
    screen.getByText('公式与引擎一致：4 场 / 4 个单位');
    expect((await desk.pane.read()).settings.asOf).toBe('2024-12-31');
    expect(await shown(desk, '汇总表', ['牵头发布单位', '总分'])).toContainEqual({
      牵头发布单位: '住建局',
      总分: 61.5,
    });
    await press(desk.user, '考核汇总');
    await waitFor(async () => {
      expect(await selected(desk.book)).toMatch(/^考核汇总!A/u);
    });
  });
});
