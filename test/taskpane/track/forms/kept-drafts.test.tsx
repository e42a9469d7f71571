/** @jest-environment jsdom */
import { describe, expect, test } from '@jest/globals';
import { screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { TrackTab } from '../../../../src/taskpane/track/TrackTab';
import { ManualTime } from '../../../support/pane/manual-time';
import { button, press } from '../../../support/pane/show';
import { TrackedWorkbook } from '../../../support/pane/tracked-workbook';
import { render } from '../../../support/pane/render';

const KEPT = '这是上次填写后没有保存的内容。';

const field = (name: string): HTMLElement =>
  screen.getByLabelText(new RegExp(`^${name}\\*?$`, 'u'));

/** The form of the second row, in which something has been typed before it was left by Escape. */
async function leftWithDraft(form: '登记' | '变更', label: string, text: string) {
  const workbook = new TrackedWorkbook();
  render(
    <TrackTab operations={workbook} environment={new ManualTime()} language="zh-CN" isShown />,
  );
  await screen.findByRole('button', { name: '登记' });
  const user = userEvent.setup();
  await press(user, /^序号2 /u);
  await press(user, form);
  expect(screen.queryByText(KEPT)).toBeNull();
  if (form === '变更') await user.selectOptions(field(label), text);
  else await user.type(field(label), text);
  await user.keyboard('{Escape}');
  expect(screen.queryByLabelText(label)).toBeNull();
  await press(user, form);
  return { workbook, user };
}

describe('what was typed into a form that was left without saving', () => {
  test.each([
    ['登记', '召开日期', '2024-03-18'],
    ['变更', '变更类型', '改期'],
  ] as const)('is in the form %s again, with a word', async (form, label, text) => {
    await leftWithDraft(form, label, text);
    expect(field(label)).toHaveProperty('value', text);
    screen.getByText(KEPT);
  });

  test('is given up on request', async () => {
    const { user } = await leftWithDraft('登记', '召开日期', '2024-03-18');
    await press(user, '重新填写');
    expect(field('召开日期')).toHaveProperty('value', '');
    expect(screen.queryByText(KEPT)).toBeNull();
    await user.keyboard('{Escape}');
    await press(user, '登记');
    expect(field('召开日期')).toHaveProperty('value', '');
  });

  test('is not in the form of another row, and gone once it is saved', async () => {
    const { user } = await leftWithDraft('登记', '召开日期', '2024-03-18');
    await user.keyboard('{Escape}');
    await press(user, /^序号3 /u);
    await press(user, '登记');
    expect(field('召开日期')).toHaveProperty('value', '');
    await user.keyboard('{Escape}');
    await press(user, /^序号2 /u);
    await press(user, '登记');
    await press(user, '保存');
    await waitFor(() => {
      button('登记');
    });
    await press(user, '登记');
    expect(screen.queryByText(KEPT)).toBeNull();
  });
});
