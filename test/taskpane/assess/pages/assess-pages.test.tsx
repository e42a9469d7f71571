/** @jest-environment jsdom */
import { afterEach, describe, expect, it } from '@jest/globals';
import { screen, waitFor, within } from '@testing-library/react';
import '../../../support/pane/node-globals';
import { addAdjustment } from '../../../../src/core/settings/editing/changes';
import { trackedWorkspace } from '../../../support/workbook/scored-workbook';
import { selected } from '../../../support/workbook/sheets';
import { shownPapers } from '../../../support/pane/shown-papers';
import { press } from '../../../support/pane/show';
import { close, open, openYear, results, ROWS } from '../../../support/pane/assessed-year';

const field = (name: string): HTMLElement => screen.getByRole('textbox', { name });
const choice = (name: string): HTMLElement => screen.getByRole('combobox', { name });

describe('the pages of the tab 考核', () => {
  afterEach(close);

  describe('待补佐证', () => {
    it('lists what is missing by department, and leads to the cell', async () => {
      const { user, book } = await openYear();
      await press(user, /^待补佐证 \d+ 项$/u);
      const unit = within(screen.getByRole('region', { name: '住建局' }));
      const owed = unit.getAllByRole('button').map(({ textContent }) => textContent);
      expect(owed).toEqual(['书面报告日期', '抄送宣传部', '记者问答（填了「无」）']);
      await user.click(unit.getByRole('button', { name: '抄送宣传部' }));
      await waitFor(async () => {
        expect(await selected(book)).toMatch(/^计划!\w+4$/u);
      });
      await press(user, '返回');
      expect(document.activeElement?.textContent).toMatch(/^待补佐证/u);
    });

    it('says when nothing is missing', async () => {
      const { user } = await openYear(ROWS.slice(0, 1));
      await press(user, '待补佐证 0 项');
      screen.getByText('已召开的发布会佐证齐全。');
    });
  });

  describe('加扣分', () => {
    it('is recorded, counts at once, and can be taken back', async () => {
      const { user, pane } = await openYear();
      await press(user, '加扣分');
      screen.getByText('还没有加扣分。');
      await user.selectOptions(choice('单位'), '住建局');
      await user.selectOptions(choice('类型'), '其他扣分');
      await user.type(field('分值'), '3.5');
      await user.type(field('依据文号'), '政办〔2024〕9号');
      await user.type(field('说明'), '迟报总结');
      await press(user, '登记');
      await screen.findByText('已登记到加扣分表');
      await screen.findByText('已登记 1 条');
      screen.getByText('其他扣分 3.5 分 · 政办〔2024〕9号 · 迟报总结');
      expect(field('依据文号')).toHaveProperty('value', '');
      await press(user, '返回');
      expect(results().getByRole('button', { name: /住建局/u }).textContent).toContain('58.00');
      await press(user, /住建局/u);
      screen.getByText('平均分 61.50，扣 3.5 分，总分 58.00，折算分 1.74');
      screen.getByText('其他扣分 3.5 分 · 政办〔2024〕9号 · 迟报总结');
      await press(user, '撤销');
      await waitFor(async () => {
        expect((await pane.read()).settings.adjustments).toEqual([]);
      });
    });

    it('tells what is missing under its field, and goes to the first', async () => {
      const { user } = await openYear();
      await press(user, '加扣分');
      expect(screen.queryByText('请填写这一项。')).toBeNull();
      await user.selectOptions(choice('类型'), '内容不实');
      screen.getByText('该场计零分，单位另扣 5 分。');
      await press(user, '登记');
      expect(document.activeElement).toBe(choice('单位'));
      expect(choice('单位').getAttribute('aria-invalid')).toBe('true');
      screen.getByText('没有依据文号的不计入考核，请填写。');
      await user.selectOptions(choice('单位'), '住建局');
      expect(choice('单位').getAttribute('aria-invalid')).not.toBe('true');
      await user.selectOptions(choice('发布会'), 'FB2024-002');
      await user.selectOptions(choice('单位'), '民政局');
      expect(choice('发布会')).toHaveProperty('value', '');
    });

    it('tells what is no number of points, and what goes beyond the cap', async () => {
      const { user } = await openYear();
      await press(user, '加扣分');
      await user.selectOptions(choice('单位'), '住建局');
      await user.selectOptions(choice('类型'), '其他加分');
      await user.type(field('分值'), '三');
      screen.getByText('「三」不是分值，请填写大于 0 的数，例如 2 或 0.5。');
      await user.clear(field('分值'));
      await user.type(field('分值'), '6');
      await user.type(field('依据文号'), '政办〔2024〕9号');
      screen.getByText('连同已登记的共 6 分，最多加 5 分，超出的不计。');
    });

    it('shows a veto and a line that does not count, wherever they were written', async () => {
      const workspace = await trackedWorkspace(ROWS);
      const line = { id: '', points: null, note: '' };
      await workspace.pane.changeSettings(
        [
          { ...line, department: '住建局', type: '泄密' as const, document: '政办〔2024〕9号' },
          { ...line, department: '民政局', type: '其他扣分' as const, points: 2, document: '' },
        ].map((one) => addAdjustment(one, [])),
        null,
      );
      const { user, book } = await open(workspace, /一票否决/u);
      expect(results().getAllByRole('button').at(-1)?.textContent).toMatch(
        /住建局.*不合格.*一票否决/u,
      );
      await press(user, /民政局/u);
      screen.getByText('没有依据文号，不计');
      await press(user, '加扣分');
      await press(user, '在加扣分表中修改');
      await waitFor(async () => {
        expect(await selected(book)).toMatch(/^考核设置!/u);
      });
    });
  });

  describe('通报文稿', () => {
    it('is ready to copy, as of the day in the field', async () => {
      const { user } = await openYear();
      await press(user, '通报文稿');
      const draft = await shownPapers();
      expect(draft).toContain('截至2024年12月31日');
      expect(draft).toContain('4\t住建局\t1\t61.50\t合格\t仅供参考');
      await press(user, '复制文稿');
      await screen.findByRole('button', { name: '已复制' });
      expect(await navigator.clipboard.readText()).toBe(draft);
      await user.keyboard('{Escape}');
      expect(document.activeElement?.textContent).toBe('通报文稿');
    });

    it('is complete in English', async () => {
      const { user } = await openYear(ROWS, 'en-US');
      await press(user, 'Bulletin');
      expect(await shownPapers()).toContain('4\t住建局\t1\t61.50\tPass\tfor reference only');
    });
  });
});
