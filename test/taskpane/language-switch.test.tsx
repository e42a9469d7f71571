/** @jest-environment jsdom */
import { beforeEach, expect, test } from '@jest/globals';
import { screen, within } from '@testing-library/react';
import { userEvent, type UserEvent } from '@testing-library/user-event';
import type { Language } from '../../src/locales/language';
import { TrackTab } from '../../src/taskpane/track/TrackTab';
import { ManualTime } from '../support/pane/manual-time';
import { PaperWorkbook } from '../support/pane/paper-workbook';
import { render } from '../support/pane/render';
import { press, show } from '../support/pane/show';
import { begin, switchTo } from '../support/pane/switch-language';
import { TrackedWorkbook } from '../support/pane/tracked-workbook';

beforeEach(() => {
  begin('zh-CN');
});

const valueOf = (label: RegExp): string => screen.getByLabelText<HTMLInputElement>(label).value;

function track(workbook: TrackedWorkbook, language: Language = 'zh-CN'): UserEvent {
  render(
    <TrackTab operations={workbook} environment={new ManualTime()} language={language} isShown />,
  );
  return userEvent.setup();
}

/** The figure above the months that narrows what is shown. */
const figure = (name: string): HTMLElement =>
  within(screen.getByText(name, { selector: 'dt, dt *' }).closest('dt')!).getByRole('button');

test('进度 stays narrowed, on its department, with its row selected', async () => {
  const workbook = new TrackedWorkbook();
  const user = track(workbook);
  await user.selectOptions(await screen.findByRole('combobox'), '教育局');
  await user.click(figure('逾期'));
  await press(user, /^序号1 /u);
  switchTo('en-US');
  track(workbook, 'en-US');
  expect((await screen.findByRole<HTMLSelectElement>('combobox')).value).toBe('教育局');
  expect(figure('Overdue').getAttribute('aria-pressed')).toBe('true');
  const [line] = within(screen.getByRole('list')).getAllByRole('button');
  expect(line?.getAttribute('aria-current')).toBe('true');
});

test('a form stays open with what was typed, though its row has no 计划编号; once left it is gone', async () => {
  const workbook = new TrackedWorkbook([{}, { 计划编号: '' }]);
  const user = track(workbook);
  await press(user, /^序号2 /u);
  await press(user, '登记');
  await screen.findByRole('heading', { name: /^登记/u });
  await user.type(screen.getByLabelText(/^召开日期\*?$/u), '3月1日');
  switchTo('en-US');
  const later = track(workbook, 'en-US');
  await screen.findByRole('heading', { name: /^Record/u });
  expect(valueOf(/^Held\*?$/u)).toBe('3月1日');
  await press(later, 'Back');
  switchTo('zh-CN');
  track(workbook);
  await screen.findByRole('button', { name: '登记' });
  expect(screen.queryByRole('heading', { name: /^登记/u })).toBeNull();
});

test('a pasted table stays, with what its headers were said to mean', async () => {
  const { user } = show(new PaperWorkbook(null));
  await press(user, '粘贴附件表格');
  await user.click(screen.getByLabelText('粘贴到这里'));
  await user.paste('谁来办\t开会日子\t说啥\n教育局\t2024年3月\t招生工作新闻发布会\n');
  await user.selectOptions(await screen.findByLabelText('发布主题'), '说啥');
  switchTo('en-US');
  show(new PaperWorkbook(null), 'en-US');
  expect((await screen.findByLabelText<HTMLSelectElement>('Topic')).value).toBe('说啥');
  expect(valueOf(/^Paste here/u)).toContain('谁来办');
});
