/** @jest-environment jsdom */
import { describe, expect, test } from '@jest/globals';
import { screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { TrackTab } from '../../../src/taskpane/track/TrackTab';
import { ManualTime } from '../../support/pane/manual-time';
import { shownPapers } from '../../support/pane/shown-papers';
import { press } from '../../support/pane/show';
import { TrackedWorkbook } from '../../support/pane/tracked-workbook';
import { render } from '../../support/pane/render';

/** The tab on 19 March 2024. */
async function show(workbook: TrackedWorkbook) {
  render(
    <TrackTab operations={workbook} environment={new ManualTime()} language="zh-CN" isShown />,
  );
  await screen.findByRole('button', { name: '登记' });
  return userEvent.setup();
}

describe('催办文稿', () => {
  test('names what each department has to do, ready to copy', async () => {
    const user = await show(new TrackedWorkbook());
    await press(user, '催办文稿');
    const draft = await shownPapers();
    expect(draft.split('\n').filter((line) => /^.{3}：$/u.test(line))).toEqual([
      '教育局：',
      '住建局：',
      '统计局：',
    ]);
    await press(user, '复制文稿');
    await screen.findByRole('button', { name: '已复制' });
    expect((await navigator.clipboard.readText()).replaceAll('\n\n', '\n')).toBe(draft);
  });

  test('is for the department of one row, from its actions', async () => {
    const user = await show(new TrackedWorkbook());
    await press(user, '更多：序号2');
    const actions = within(screen.getByRole('group', { name: '更多：序号2' }));
    await user.click(actions.getByRole('button', { name: '催办' }));
    const draft = await shownPapers();
    expect(draft).toContain('住建局：');
    expect(draft).not.toContain('统计局：');
  });

  test('is for the department that is shown', async () => {
    const user = await show(new TrackedWorkbook());
    await user.selectOptions(screen.getByRole('combobox', { name: '单位' }), '住建局');
    await press(user, '催办文稿');
    const draft = await shownPapers();
    expect(draft).toContain('住建局：');
    expect(draft).not.toContain('教育局：');
    await press(user, '返回');
    expect(screen.getByRole('combobox', { name: '单位' })).toHaveProperty('value', '住建局');
  });
});
