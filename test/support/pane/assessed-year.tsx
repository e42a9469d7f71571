import { cleanup, screen, within } from '@testing-library/react';
import { userEvent, type UserEvent } from '@testing-library/user-event';
import type { Language } from '../../../src/locales/language';
import { AssessTab } from '../../../src/taskpane/assess/AssessTab';
import { SCORE_ROWS } from '../score-cases';
import type { Workspace } from '../workbook/pane';
import { trackedWorkspace } from '../workbook/scored-workbook';
import { ManualTime } from './manual-time';
import type { TrackedRow } from '../calculated-plan';
import { render } from './render';

/** 统计局 in order, 住建局 late and half documented, 民政局 on the last day, 财政局 thirty days late. */
export const ROWS: readonly TrackedRow[] = SCORE_ROWS.slice(0, 4);

export interface Shown extends Workspace {
  readonly user: UserEvent;
  readonly time: ManualTime;
}

const workspaces: Workspace[] = [];

/** The tab at the real office.js, on 19 March 2024. @param ready what stands there once it has read */
export async function open(
  workspace: Workspace,
  ready: string | RegExp,
  language: Language = 'zh-CN',
): Promise<Shown> {
  const time = new ManualTime();
  workspaces.push(workspace);
  render(<AssessTab operations={workspace.pane} environment={time} language={language} isShown />);
  await screen.findAllByText(ready);
  return { ...workspace, user: userEvent.setup(), time };
}

/** The tab as of the end of the year. */
export async function openYear(
  rows: readonly TrackedRow[] = ROWS,
  language: Language = 'zh-CN',
): Promise<Shown> {
  const shown = await open(await trackedWorkspace(rows), /统计局/u, language);
  const field = screen.getByLabelText(language === 'zh-CN' ? '基准日' : 'As of');
  await shown.user.clear(field);
  await shown.user.type(field, '2024-12-31');
  return shown;
}

/** Ends what the tab is still asking for before the workbook goes: commands run one after another. */
export async function close(): Promise<void> {
  cleanup();
  await Promise.all(workspaces.splice(0).map(({ pane }) => pane.read()));
}

/** The list of departments. */
export const results = () =>
  within(screen.getByRole('list', { name: /^(?:各单位考核结果|Results by department)$/u }));
