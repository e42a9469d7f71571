import { render, screen, within } from '@testing-library/react';
import { userEvent, type UserEvent } from '@testing-library/user-event';
import type { PlainDate } from '../../../src/core/calendar/plain-date';
import type { Language } from '../../../src/locales/language';
import { CheckTab } from '../../../src/taskpane/check/CheckTab';
import type { Environment } from '../../../src/taskpane/environment/environment';
import { PaperWorkbook } from './paper-workbook';

/** Time stands still; what was to happen later happens when the test says so. */
export class StillTime implements Environment {
  private waiting: (() => void) | null = null;
  private ticks = 0;
  /** How far the clock goes with each look at it, in milliseconds. */
  speed = 0;
  yieldToPage = (): Promise<void> => Promise.resolve();
  clock = (): number => (this.ticks += this.speed);
  now = (): Date => new Date(2024, 2, 19, 9, 41);
  today = (): PlainDate => '2024-03-19' as PlainDate;
  later = (work: () => void): (() => void) => {
    this.waiting = work;
    return () => {
      this.waiting = null;
    };
  };

  get isWaiting(): boolean {
    return this.waiting !== null;
  }

  pass(): void {
    const work = this.waiting;
    this.waiting = null;
    work?.();
  }
}

/** The check tab before a person. */
export interface Shown {
  readonly user: UserEvent;
  readonly time: StillTime;
  readonly leave: () => void;
}

export function show(
  workbook: PaperWorkbook,
  language: Language = 'zh-CN',
  startsAtOnce = false,
): Shown {
  // jsdom lays nothing out, so it cannot scroll.
  Element.prototype.scrollIntoView = () => undefined;
  const time = new StillTime();
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
