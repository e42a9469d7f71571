import { parsePlainDate, type PlainDate } from '../../core/calendar/plain-date';
import type { PlanRow } from '../../core/plan/model/plan';
import { topicOf } from '../../core/tracking/deadline';
import { isChangeType } from '../../core/tracking/change-needs';
import type { FormCells } from '../../core/tracking/forms/form';
import { fieldText } from '../../core/tracking/forms/registration';
import { historyOf, timeBefore } from '../../core/tracking/ledger';
import { fill } from '../../locales/fill';
import { addressee, copies, paragraph, signature, title, type Paper } from '../model/paper';
import type { PaperSource } from '../model/source';
import {
  cellsOf,
  dateText,
  fileName,
  inQuotes,
  officeText,
  orGap,
  ownText,
  planText,
  publicityText,
} from '../model/wording';
import { rowName } from './row-name';

/** A change to give an account of. */
export interface AccountedChange {
  /** The row before the change. */
  readonly row: PlanRow;
  /** Time and topic before the change. */
  readonly before: { readonly time: string; readonly topic: string };
  /** The fields of the form 变更. */
  readonly change: FormCells;
  /** When it was reported in writing, if that is recorded. */
  readonly reported: PlainDate | null;
}

/** A change that is being typed. */
export const typedChange = (row: PlanRow, change: FormCells): AccountedChange => ({
  row,
  change,
  reported: parsePlainDate(change.书面报告日期 ?? ''),
  before: { time: timeBefore(row), topic: topicOf(row)?.clean ?? '' },
});

const filled = (text: string | undefined): string | undefined => (text === '' ? undefined : text);

/** The last registered change of a row, with what the change ledger says of the time and topic before it; `null` without one. */
export function registeredChange(row: PlanRow, source: PaperSource): AccountedChange | null {
  if ((row.tracking?.change ?? '') === '') return null;
  const change = {
    变更类型: fieldText(row, '变更类型'),
    变更后时间: fieldText(row, '变更后时间'),
    变更后主题: fieldText(row, '变更后主题'),
    变更原因: fieldText(row, '变更原因'),
    实际发布人: fieldText(row, '实际发布人'),
    书面报告日期: fieldText(row, '书面报告日期'),
  };
  const planned = typedChange({ ...row, tracking: null }, change);
  const last = historyOf(row, source.settings.changes).at(-1);
  const before = {
    time: filled(last?.原时间) ?? planned.before.time,
    topic: filled(last?.原主题) ?? planned.before.topic,
  };
  return { ...planned, row, before };
}

/** Texts for the parts of a change, each with the places `before` and `after`. */
interface ChangeTexts {
  readonly timing: string;
  readonly topic: string;
  readonly speaker: string;
}

/** What changes of time, topic and speaker, a text for each; none for a cancellation. */
export function changedParts(
  { row, before, change }: AccountedChange,
  source: PaperSource,
  texts: ChangeTexts,
): string[] {
  const { 变更类型: type = '', 变更后时间: time, 变更后主题: topic, 实际发布人: speaker } = change;
  const timing = {
    before: orGap(source, before.time, 'timing'),
    after: orGap(source, time, 'newTiming'),
  };
  const topics = {
    before: inQuotes(orGap(source, before.topic, 'topic')),
    after: inQuotes(orGap(source, topic, 'newTopic')),
  };
  const speakers = {
    before: orGap(source, cellsOf(row).spokesperson, 'spokesperson'),
    after: orGap(source, speaker, 'newSpeaker'),
  };
  return [
    ...(type.startsWith('改期') ? [fill(texts.timing, timing)] : []),
    ...(type.endsWith('改题') ? [fill(texts.topic, topics)] : []),
    ...(type === '更换发布人' ? [fill(texts.speaker, speakers)] : []),
  ];
}

/** The reason as it stands between 「因」 and a comma, both of which people write too. */
const reasonText = ({ 变更原因: reason = '' }: FormCells): string =>
  reason
    .trim()
    .replace(/^(?:因为|由于|因(?!素|特网))/u, '')
    .replace(/[，。；,.;]$/u, '');

/** Whether the time before the change is none that a sentence can name, such as 「待定」. */
const isOpen = ({ row, before }: AccountedChange): boolean =>
  ['undetermined', 'unreadable'].includes(row.timing.kind) && before.time === cellsOf(row).timing;

/** What changes, a sentence for each. */
function changesOf(changed: AccountedChange, source: PaperSource): string[] {
  const { account } = source.words;
  const { 变更类型: type = '', 变更后主题: topic } = changed.change;
  const sentences = changedParts(changed, source, account);
  if (type === '取消')
    sentences.push(
      topic ? fill(account.cancelOther, { topic: inQuotes(topic) }) : account.cancelNone,
    );
  if (!isChangeType(type))
    sentences.push(fill(account.other, { change: orGap(source, type, 'change') }));
  return sentences;
}

/** 变更情况说明: the written account of a change, from the department to the office (the notice, 四). */
export function changeAccount(source: PaperSource, changed: AccountedChange): Paper {
  const { words } = source;
  const { account } = words;
  const { row, before, change, reported } = changed;
  const unit = orGap(source, row.department?.name, 'department');
  const time = orGap(source, before.time, 'timing');
  const topic = orGap(source, before.topic, 'topic');
  const own = (part: string): string | null =>
    ownText(source, '变更情况说明', part, { 单位: unit, 主题: topic, 时间: time });
  return {
    paper: '变更情况说明',
    name: fileName(source, '变更情况说明', rowName(source, row)),
    language: source.language,
    blocks: [
      title(own('标题') ?? account.title),
      addressee(fill(account.to, { office: officeText(source) })),
      paragraph(
        own('开头') ??
          fill(isOpen(changed) ? account.planOpen : account.plan, {
            plan: planText(source),
            time,
            topic: inQuotes(topic),
          }),
      ),
      paragraph(fill(account.reason, { reason: orGap(source, reasonText(change), 'reason') })),
      ...changesOf(changed, source).map(paragraph),
      paragraph(own('结尾') ?? account.close),
      signature(unit),
      // It was reported by this account.
      signature(dateText(reported ?? source.context.asOf, source)),
      copies(own('抄送') ?? fill(account.copy, { publicity: publicityText(source) })),
    ],
  };
}
