/** @jest-environment jsdom */
import { describe, expect, test } from '@jest/globals';
import { act, screen, within } from '@testing-library/react';
import { userEvent, type UserEvent } from '@testing-library/user-event';
import { TrackTab } from '../../../src/taskpane/track/TrackTab';
import { ManualTime } from '../../support/pane/manual-time';
import { press } from '../../support/pane/show';
import { TrackedWorkbook } from '../../support/pane/tracked-workbook';
import { render } from '../../support/pane/render';
import { choose } from '../../support/pane/choose';

interface Shown {
  readonly user: UserEvent;
  /** A colleague edits the sheet; the pane reads it again. */
  readonly edit: (work: () => void) => Promise<void>;
}

/** The form 登记 of the second row, opened. */
async function openForm(workbook: TrackedWorkbook): Promise<Shown> {
  const time = new ManualTime();
  render(<TrackTab operations={workbook} environment={time} language="zh-CN" isShown />);
  await screen.findByRole('button', { name: '登记' });
  const user = userEvent.setup();
  act(() => {
    workbook.point(3, 0);
  });
  await press(user, '登记');
  screen.getByRole('heading', { name: '登记 序号2' });
  return {
    user,
    edit: async (work) => {
      act(work);
      await act(async () => {
        time.pass();
        await Promise.resolve();
      });
    },
  };
}

const recorded = ({ asked }: TrackedWorkbook): string[] =>
  asked.filter((what) => what.startsWith('record'));

/** A row that was typed below the table without 计划编号, as people do. */
const WITHOUT_ID = [{}, { 计划编号: '' }];

describe('a form whose table is edited meanwhile', () => {
  test('stays with its row, which has no 计划编号, where rows are inserted above it', async () => {
    const workbook = new TrackedWorkbook(WITHOUT_ID);
    const { user, edit } = await openForm(workbook);
    await user.type(screen.getByLabelText('内容审核人'), '王芳');
    await edit(() => {
      workbook.insert(2, ['9', '卫健委', '6月份', '疾病预防工作发布会', '主任 钱丹']);
    });
    const form = within(screen.getByRole('region', { name: '登记 序号2' }));
    form.getByText('住建局 物业管理工作发布会');
    expect(screen.getByLabelText('内容审核人')).toHaveProperty('value', '王芳');
    await press(user, '保存');
    await screen.findByText(/^已登记 序号2 /u);
    // The row of the grid at which it stands now.
    expect(recorded(workbook)).toEqual(['record row 4 {"内容审核人":"王芳"}']);
  });

  test('says in plain words that its row is gone, writes nothing, and leads back', async () => {
    const workbook = new TrackedWorkbook();
    const { user, edit } = await openForm(workbook);
    await user.type(screen.getByLabelText('内容审核人'), '王芳');
    await edit(() => {
      workbook.remove(3);
    });
    expect(document.activeElement).toBe(
      await screen.findByRole('heading', { name: '这一行已不在表中' }),
    );
    screen.getByText(/没有写入任何内容/u);
    await press(user, '返回');
    screen.getByText('先在清单或表中选一行，再登记或变更。');
    expect(recorded(workbook)).toEqual([]);
  });

  test('names the column that has been deleted, keeps what was typed, and can then be saved without it', async () => {
    const workbook = new TrackedWorkbook();
    const { user, edit } = await openForm(workbook);
    await user.type(screen.getByLabelText('内容审核人'), '王芳');
    await choose(user, '通稿', '有');
    workbook.left = [{ row: 'FB2024-002', column: '通稿', why: 'columnGone' }];
    await press(user, '保存');
    await screen.findByText('没有写入');
    screen.getByText('序号2 住建局《物业管理工作发布会》 通稿 这一列已不在表中');
    await edit(() => {
      workbook.rename('通稿', '别的列');
    });
    expect(screen.queryByLabelText('通稿')).toBeNull();
    await press(user, '保存');
    expect(recorded(workbook).at(-1)).toBe('record FB2024-002 {"内容审核人":"王芳"}');
  });
});
