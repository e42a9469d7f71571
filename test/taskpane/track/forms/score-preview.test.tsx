/** @jest-environment jsdom */
import { describe, expect, test } from '@jest/globals';
import { act, screen, within } from '@testing-library/react';
import { userEvent, type UserEvent } from '@testing-library/user-event';
import type { Language } from '../../../../src/locales/language';
import { TrackTab } from '../../../../src/taskpane/track/TrackTab';
import type { Typed } from '../../../support/tracked-plan';
import { ManualTime } from '../../../support/pane/manual-time';
import { press } from '../../../support/pane/show';
import { TrackedWorkbook } from '../../../support/pane/tracked-workbook';
import { render } from '../../../support/pane/render';
import { choose, chosen } from '../../../support/pane/choose';

/** The form 登记 of the second row, due by the end of February, on 19 March 2024. */
async function openForm(evidence: Typed, language: Language = 'zh-CN'): Promise<UserEvent> {
  const workbook = new TrackedWorkbook([{}, evidence]);
  render(
    <TrackTab operations={workbook} environment={new ManualTime()} language={language} isShown />,
  );
  const name = language === 'zh-CN' ? '登记' : 'Record';
  await screen.findByRole('button', { name });
  const user = userEvent.setup();
  act(() => {
    workbook.point(3, 0);
  });
  await press(user, name);
  return user;
}

const EVIDENCE: Typed = {
  报批日期: '2024-02-01',
  内容审核日期: '2024-02-05',
  对接宣传部: '是',
  对接政务公开办: '否',
};

const trial = () =>
  within(screen.getByRole('region', { name: /^考核试算（方案 v1，基准日 2024-03-19）$/u }));

describe('what the scheme will make of a conference that is being recorded', () => {
  test('follows what is typed: no score yet, then points, losses and what is missing', async () => {
    const user = await openForm(EVIDENCE);
    trial().getByText('截止 2024-02-29 已过，尚未召开：登记召开日期后再计各项得分。');
    await user.type(screen.getByLabelText('召开日期'), '2月20日');
    trial().getByText('得分 67.5：已得 67.5 分，适用 100 分');
    expect(
      trial()
        .getAllByRole('listitem')
        .map((item) => item.textContent),
    ).toEqual(['会前对接：未对接政务公开办，扣2.5分']);
    trial().getByText(
      '还缺：实际发布人、通稿、记者问答、图片视频、公开日期、实录链接；补齐后至多再得 30 分。',
    );
    await choose(user, '通稿', '有');
    await choose(user, '记者问答', '不适用');
    trial().getByText('得分 78.2：已得 73.5 分，适用 94 分');
  });

  test('is told politely with the state, beside the button that saves', async () => {
    const user = await openForm(EVIDENCE);
    const told = screen.getByText(/^保存后状态/u);
    expect(told.getAttribute('role')).toBe('status');
    expect(told.textContent).toBe('保存后状态：逾期未召开，得分 0');
    await user.type(screen.getByLabelText('召开日期'), '2月20日');
    expect(told.textContent).toBe('保存后状态：已召开待公开，得分 67.5');
  });

  test('is said in English, states and choices too, the cells staying Chinese', async () => {
    const user = await openForm({ ...EVIDENCE, 召开日期: '2024-02-20' }, 'en-US');
    screen.getByText('Status after saving: Held, to be published, score 67.5');
    screen.getByText('Score 67.5: 67.5 of 100 points');
    await choose(user, 'Release', 'Available');
    expect(chosen('Release')).toBe('有');
    screen.getByText('Score 73.5: 73.5 of 100 points');
  });

  test('says that an exempt row is not assessed', async () => {
    await openForm({ ...EVIDENCE, 不计考核: '是', 考核说明: '涉密' });
    trial().getByText('这一行不计考核。');
  });
});
