/** @jest-environment jsdom */
import { afterEach, describe, expect, it } from '@jest/globals';
import { act, screen, waitFor, within } from '@testing-library/react';
import { TRACKING_COLUMNS } from '../../../src/core/plan/tracking-columns/tracking-columns';
import '../../support/pane/node-globals';
import { SCORE_ROWS } from '../../support/score-cases';
import { openSample } from '../../support/workbook/pane';
import {
  found,
  scoredWorkspace,
  shown,
  trackedWorkspace,
} from '../../support/workbook/scored-workbook';
import { selected } from '../../support/workbook/sheets';
import { button, press } from '../../support/pane/show';
import type { TrackedRow } from '../../support/calculated-plan';
import { close, open, openYear, results, ROWS } from '../../support/pane/assessed-year';

const ranking = (): string[] =>
  results()
    .getAllByRole('button')
    .map(({ textContent }) => textContent);

/** The item of a criterion, of the one conference that is open. */
const criterion = (name: string): HTMLElement =>
  screen.getByText(name, { selector: 'b' }).closest('li') as HTMLElement;

const MANUAL: TrackedRow = SCORE_ROWS.find(
  ({ timing, cells }) => timing === '待定' && cells?.通稿 === '不适用',
)!;

// A describe around all: what it does after each test comes before the workbook goes.
describe('the tab 考核', () => {
  afterEach(close);

  describe('before anything can be scored', () => {
    it('says where a plain range becomes a table', async () => {
      await open(openSample(), /请先到「校验」页点「转为数据表…」/u);
      expect(screen.queryByRole('button', { name: '生成考核表' })).toBeNull();
    });

    it('adds the tracking columns, naming them', async () => {
      const workspace = openSample();
      const { place, plan } = await found(workspace);
      await workspace.pane.convert(place, plan);
      const { user } = await open(workspace, `将在表的最右边添加 ${TRACKING_COLUMNS.length} 列`);
      await press(user, '添加跟踪列');
      await screen.findByText(/^已添加跟踪列/u);
      await screen.findByRole('button', { name: '生成考核表' });
    });

    it('does not generate while a column is missing, and offers it', async () => {
      const workspace = await trackedWorkspace(ROWS);
      await workspace.book.Excel.run(async (context) => {
        context.workbook.tables.getItem('计划表').columns.getItem('通稿').delete();
        await context.sync();
      });
      const { user } = await open(workspace, /统计局/u);
      expect(button('生成考核表').getAttribute('aria-disabled')).toBe('true');
      await press(user, '添加跟踪列');
      await waitFor(() => {
        expect(button('生成考核表').getAttribute('aria-disabled')).not.toBe('true');
      });
    });

    it('says so where there is no plan', async () => {
      const workspace = openSample();
      await workspace.book.Excel.run(async (context) => {
        context.workbook.worksheets.getActiveWorksheet().getUsedRange().clear();
        await context.sync();
      });
      await open(workspace, /还没有找到发布会计划表/u);
    });
  });

  describe('the results', () => {
    it('stand by rank, and say what is for reference only', async () => {
      await openYear();
      expect(ranking()).toEqual([
        '1统计局100.00优秀ⁿⁿ 仅 1 场，仅供参考',
        '2民政局96.00优秀ⁿⁿ 仅 1 场，仅供参考',
        '3财政局78.00良好ⁿⁿ 仅 1 场，仅供参考',
        '4住建局61.50合格ⁿⁿ 仅 1 场，仅供参考',
      ]);
    });

    it('have words for those without a score', async () => {
      await openYear([
        ROWS[0]!,
        { ...MANUAL, department: '文旅局' },
        { timing: '待定', department: '教育局' },
        {
          timing: '8月',
          department: '人社局',
          cells: { 不计考核: '是', 考核说明: '市局统一召开' },
        },
      ]);
      expect(ranking().slice(1)).toEqual([
        '文旅局人工评定ⁿⁿ 仅 1 场，仅供参考',
        '教育局不参评',
        '人社局不参评',
      ]);
    });

    it('open to conferences, criteria and evidence, each with the clause that asks for it', async () => {
      const { user, book } = await openYear();
      await press(user, /住建局/u);
      screen.getByText('计划 1 场，已召开 1 场，按期 0 场，计分 1 场');
      screen.getByText('平均分 61.50，总分 61.50，折算分 1.85');
      await press(user, /^序号2 /u);
      const approval = criterion('报批');
      expect(approval.textContent).toContain('9/15');
      within(approval).getByText('提前1个工作日，扣 6 分');
      within(approval).getByText('依据：通知二：按新闻发布会报批流程规范操作');
      expect(criterion('内容审核').textContent).toContain('10/10');
      await press(user, '报批日期：2024-11-11');
      await waitFor(async () => {
        expect(await selected(book)).toBe('计划!Q4');
      });
      expect(
        button(/^序号2 /u)
          .closest('li')
          ?.getAttribute('aria-current'),
      ).toBe('true');
    });

    it('stand on a map of departments and criteria, each number a way to its evidence', async () => {
      const { user, book } = await openYear();
      await press(user, '失分图');
      const table = await screen.findByRole('table', { name: '各单位失分' });
      const rowOf = (name: string) =>
        within(table).getByRole('rowheader', { name }).closest('tr')?.textContent;
      expect(rowOf('统计局')).toBe('统计局0000000000');
      expect(rowOf('住建局')).toBe('住建局121060' + '2.500602');
      await press(user, '报批：平均失 6 分（1 场）');
      within(table).getByText('提前1个工作日，扣 6 分');
      await press(user, '报批日期：2024-11-11');
      await waitFor(async () => {
        expect(await selected(book)).toBe('计划!Q4');
      });
    });

    it('are walked by keyboard alone, and stay open when the sheet is edited', async () => {
      const { user, book, time } = await openYear();
      act(() => {
        button(/住建局/u).focus();
      });
      await user.keyboard('{Enter}{Tab}{Enter}');
      criterion('按期召开');
      await act(() =>
        book.Excel.run(async (context) => {
          const { columns } = context.workbook.tables.getItem('计划表');
          columns.getItem('报批日期').getDataBodyRange().getCell(1, 0).values = [[45_600]];
          await context.sync();
        }),
      );
      await screen.findByText('表格已改动，正在等待改完…');
      act(() => {
        time.pass();
      });
      await waitFor(() => {
        expect(criterion('报批').textContent).toContain('15/15');
      });
      expect(ranking()[3]).toContain('67.50');
    });

    it('say what evidence does not count: after the as-of date, no date, not there', async () => {
      const { user } = await openYear([
        {
          ...ROWS[0]!,
          cells: { ...ROWS[0]!.cells, 公开日期: '2025-01-02', 报批日期: '八月', 通稿: '' },
        },
      ]);
      await press(user, /统计局/u);
      await press(user, /^序号1 /u);
      button('公开日期：2025-01-02（晚于基准日，不计）');
      button('报批日期：八月（不是日期，不计）');
      button('通稿：空');
    });

    it('say why a conference is not scored', async () => {
      const { user } = await openYear([
        { timing: '待定' },
        { timing: '8月', cells: { 不计考核: '是', 考核说明: '市局统一召开' } },
      ]);
      await press(user, /统计局/u);
      expect(button(/^序号1 /u).textContent).toContain('未到期');
      await press(user, /^序号1 /u);
      screen.getByText('时间待定，尚未召开，暂不计分。');
      expect(button(/^序号2 /u).textContent).toContain('不计考核');
      await press(user, /^序号2 /u);
      screen.getByText('不计考核：市局统一召开');
    });

    it('are complete in English', async () => {
      const { user } = await openYear(ROWS, 'en-US');
      await press(user, /住建局/u);
      await press(user, /^No. 2/u);
      within(criterion('Approval')).getByText('approved 1 working day before, −6');
      expect(document.body.textContent).not.toMatch(/[{}]/u);
    });
  });

  describe('generating', () => {
    it('is as of the day in the field, and says that formulas and engine agree', async () => {
      const workspace = await openYear();
      screen.getByText(/^按这一天试算/u);
      await press(workspace.user, '生成考核表');
      await screen.findByText(/^已生成考核明细、考核汇总和待补佐证/u);
      screen.getByText('公式与引擎一致：4 场 / 4 个单位');
      expect((await workspace.pane.read()).settings.asOf).toBe('2024-12-31');
      expect(await shown(workspace, '汇总表', ['牵头发布单位', '总分'])).toContainEqual({
        牵头发布单位: '住建局',
        总分: 61.5,
      });
      await press(workspace.user, '考核汇总');
      await waitFor(async () => {
        expect(await selected(workspace.book)).toMatch(/^考核汇总!A/u);
      });
      await press(workspace.user, '撤销');
      await screen.findByText(/^已撤销/u);
      await waitFor(() => {
        expect(screen.queryByText(/^公式与引擎一致/u)).toBeNull();
      });
    });

    it('waits for a day and a department', async () => {
      const { user } = await openYear();
      await user.click(screen.getByText('全部 4 个单位'));
      await press(user, '全不选');
      screen.getByText('请至少选择一个单位。');
      expect(button('生成考核表').getAttribute('aria-disabled')).toBe('true');
      await user.click(screen.getByRole('checkbox', { name: '住建局' }));
      screen.getByText('已选 1/4 个单位');
      await user.clear(screen.getByLabelText('基准日'));
      screen.getByText('请选择基准日。');
      expect(button('生成考核表').getAttribute('aria-disabled')).toBe('true');
    });

    it('is for the departments that are chosen', async () => {
      const { user, book } = await openYear();
      await user.click(screen.getByText('全部 4 个单位'));
      await user.click(screen.getByRole('checkbox', { name: '住建局' }));
      await press(user, '生成考核表');
      await screen.findByText(/^已生成考核明细/u);
      await book.Excel.run(async (context) => {
        const facts = context.workbook.worksheets.getItem('考核汇总').getRange('A2').load('text');
        await context.sync();
        expect(facts.text[0]?.[0]).not.toContain('范围：全部单位');
      });
    });

    it('finds a formula that somebody has typed over, and leads there', async () => {
      const workspace = await scoredWorkspace(ROWS);
      await workspace.book.Excel.run(async (context) => {
        const { columns } = context.workbook.tables.getItem('明细表');
        columns.getItem('得分').getDataBodyRange().getCell(1, 0).values = [[95]];
        await context.sync();
      });
      const { user, book } = await open(workspace, /^公式与引擎有 \d+ 处不一致$/u);
      await press(user, '考核明细 FB2024-002 得分：表中 95，应为 61.5（公式被改成了固定值）');
      await waitFor(async () => {
        expect(await selected(book)).toMatch(/^考核明细!/u);
      });
    });

    it('says what was altered elsewhere, leads there, and counts what only follows', async () => {
      const workspace = await scoredWorkspace(ROWS);
      await workspace.book.Excel.run(async (context) => {
        const { columns } = context.workbook.tables.getItem('计划表');
        columns.getItem('截止日期').getDataBodyRange().getCell(1, 0).values = [[45_627]];
        await context.sync();
      });
      const { user, book } = await open(workspace, /^公式与引擎有 \d+ 处不一致$/u);
      screen.getByText(/^计划表、设置表中被改动的公式，从同一列的其他行复制过来/u);
      screen.getByText(/^随之变化的另有 \d+ 处。$/u);
      screen.getByText('考核明细 FB2024-002 截止日期：表中 2024-12-01，应为 2024-10-31');
      await press(user, '计划 FB2024-002 截止日期：公式被改成了固定值，现为 2024-12-01');
      await waitFor(async () => {
        expect(await selected(book)).toMatch(/^计划!/u);
      });
    });

    it('names a setting that cannot be used, with its cell', async () => {
      const workspace = await scoredWorkspace(ROWS);
      await workspace.book.Excel.run(async (context) => {
        const { columns } = context.workbook.tables.getItem('评分项表');
        columns.getItem('分值').getDataBodyRange().getCell(0, 0).values = [['三十']];
        await context.sync();
      });
      const { user, book } = await open(workspace, '设置表中有 1 处不能使用');
      await press(user, /^查看单元格 .*评分项表/u);
      await waitFor(async () => {
        expect(await selected(book)).toMatch(/^考核设置!/u);
      });
    });
  });
});
