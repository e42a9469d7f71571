import { screen, within } from '@testing-library/react';
import { userEvent, type UserEvent } from '@testing-library/user-event';
import type { Language } from '../../../src/locales/language';
import { CheckTab } from '../../../src/taskpane/check/CheckTab';
import { ManualTime } from './manual-time';
import { PaperWorkbook } from './paper-workbook';
import { render } from './render';

/** The check tab before a person. */
export interface Shown {
  readonly user: UserEvent;
  readonly time: ManualTime;
  readonly leave: () => void;
}

export function show(
  workbook: PaperWorkbook,
  language: Language = 'zh-CN',
  startsAtOnce = false,
): Shown {
  // jsdom lays nothing out, so it cannot scroll.
  Element.prototype.scrollIntoView = () => undefined;
  const time = new ManualTime();
  const { unmount } = render(
    <CheckTab
      operations={workbook}
      environment={time}
      language={language}
      startsAtOnce={startsAtOnce}
      isShown
    />,
  );
  return { user: userEvent.setup(), time, leave: unmount };
}

export const button = (name: string | RegExp): HTMLElement => screen.getByRole('button', { name });

/**
 * The control of a label. For `getByLabelText`, jsdom looks at the whole page once for every pair of a control and a label,
 * which takes seconds in a long form.
 */
export function field(label: string | RegExp): HTMLElement {
  const { control } = screen.getByText<HTMLLabelElement>(label, { selector: 'label' });
  if (!control) throw new Error(`no control for the label ${String(label)}`);
  return control;
}

export const press = async (user: UserEvent, name: string | RegExp): Promise<void> => {
  await user.click(await screen.findByRole('button', { name }));
};

/** The findings as listed, each as the lines of its text. */
export const listed = (): string[] =>
  within(screen.getByRole('region', { name: /校验发现的问题|Findings/u }))
    .queryAllByRole('listitem')
    .map((item) => within(item).getAllByRole('button')[0]?.textContent ?? '');

/** How many findings of each level the summary counts. */
export const counted = (): string[] =>
  within(screen.getByRole('group', { name: /按级别筛选|Filter by level/u }))
    .getAllByRole('button')
    .map(({ textContent }) => textContent);

/** The check tab with the sample checked. */
export async function checked(workbook = new PaperWorkbook()): Promise<Shown> {
  const shown = show(workbook);
  await press(shown.user, '校验计划');
  await screen.findByRole('region', { name: '校验发现的问题' });
  return shown;
}

/** The finding that says so. */
export const item = (text: string | RegExp): HTMLElement =>
  screen.getByText(text).closest('li') as HTMLElement;

/** The count of a level, which is also its filter; the heading of its group has the same words. */
export const toggle = (name: string): HTMLElement =>
  within(screen.getByRole('group', { name: '按级别筛选' })).getByRole('button', { name });
