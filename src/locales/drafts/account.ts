import type { PlainDate } from '../../core/calendar/plain-date';
import type { Plan, PlanRow } from '../../core/plan/model/plan';
import { topicOf } from '../../core/tracking/deadline';
import type { FormCells } from '../../core/tracking/forms/form';
import { timeBefore } from '../../core/tracking/ledger';
import { dateText } from '../phrases/date-text';
import { fill } from '../fill';
import type { Language } from '../index';
import { wordsOf } from '../index';

/** The contents of an account of a change. */
export interface ChangeAccount {
  readonly plan: Pick<Plan, 'title'>;
  /** The row before the change. */
  readonly row: PlanRow;
  /** The fields of the form 变更. */
  readonly change: FormCells;
  /** The day of the account. */
  readonly date: PlainDate;
}

/** 情况说明: the written account of a change that the notice asks for (四), as a draft to copy. */
export function accountText(
  { plan, row, change, date }: ChangeAccount,
  language: Language,
): string {
  const words = wordsOf(language);
  const { account } = words;
  const { 变更类型: type = '', 变更后时间: time, 变更后主题: topic, 实际发布人: speaker } = change;
  const before = { time: timeBefore(row), topic: topicOf(row)?.clean ?? '' };
  const changes: string[] = [];
  if (type.startsWith('改期')) {
    changes.push(fill(account.timing, { before: before.time, after: time ?? '' }));
  }
  if (type.endsWith('改题')) {
    changes.push(fill(account.topic, { before: before.topic, after: topic ?? '' }));
  }
  if (type === '更换发布人') {
    const planned = row.person?.name ?? '';
    changes.push(fill(account.speaker, { before: planned, after: speaker ?? '' }));
  }
  if (type === '取消') {
    changes.push(topic ? fill(account.cancelOther, { topic }) : account.cancelNone);
  }
  return [
    account.title,
    account.to,
    fill(account.plan, { title: plan.title ?? account.untitled, ...before }),
    fill(account.reason, { reason: change.变更原因 ?? '' }),
    ...changes,
    account.close,
    account.copy,
    row.department?.name ?? '',
    dateText(date, words, language),
  ].join('\n');
}
