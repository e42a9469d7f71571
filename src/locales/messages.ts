import type { Finding, MessageData, MessageValue } from '../core/checks/finding';
import { rowNumberText } from '../core/checks/facts/row-number';
import { isColumnKey } from '../core/plan/header/header';
import type { Plan, PlanRow } from '../core/plan/model/plan';
import { topicOf } from '../core/tracking/deadline';
import { isTrackingColumn } from '../core/plan/tracking-columns/tracking-columns';
import { fill } from './fill';
import { wordsOf, type Language, type Words } from './index';

/** Formats findings of a plan in one language. */
export interface Messages {
  readonly words: Words;
  /** The rule's message with its places filled. */
  message(finding: Finding): string;
  /** The label of a row: its 序号, or its position if it has none. */
  rowLabel(key: string): string;
  /** What a row is about: its department and its topic in title marks; empty for a row that has neither. */
  rowSubject(key: string): string;
  /** The label and the subject of a row. */
  rowName(key: string): string;
  /** The name of the finding's column, as the table has it; empty for the whole table. */
  columnLabel(finding: Pick<Finding, 'column'>): string;
  /** Items joined as lists are in the language. */
  list(items: readonly string[]): string;
}

export function messagesFor(plan: Plan, language: Language): Messages {
  const words = wordsOf(language);
  const rows = new Map(plan.rows.map((row) => [row.key, row]));
  const joiner = new Intl.ListFormat(language, { type: 'conjunction', style: 'long' });
  const list = (items: readonly string[]): string => joiner.format(items);

  function rowLabel(key: string): string {
    const row = rows.get(key);
    if (!row) return key;
    const number = rowNumberText(row);
    return number === ''
      ? fill(words.row.placed, { index: row.index })
      : fill(words.row.numbered, { number });
  }

  function rowSubject(key: string): string {
    const row = rows.get(key);
    return row ? subjectOf(row, words) : '';
  }

  function valueText(value: MessageValue, item: string): string | number {
    if (typeof value !== 'object') return value;
    if ('row' in value) return rowLabel(value.row);
    return list(value.map((data) => textOf(item, data, {})));
  }

  function textOf(
    template: string,
    data: MessageData,
    items: Readonly<Record<string, string>>,
  ): string {
    const filling = Object.entries(data).map(
      ([place, value]) => [place, valueText(value, items[place] ?? '')] as const,
    );
    return fill(template, Object.fromEntries(filling));
  }

  return {
    words,
    rowLabel,
    rowSubject,
    rowName: (key) => `${rowLabel(key)} ${rowSubject(key)}`.trim(),
    list,
    message({ rule, variant, data }) {
      const ofRule = words.rules[rule];
      return textOf(ofRule?.says[variant] ?? rule, data, ofRule?.items ?? {});
    },
    columnLabel({ column }) {
      if (column === null) return '';
      if (isTrackingColumn(column)) return words.tracking.columns[column];
      if (!isColumnKey(column)) return column;
      return language === 'zh-CN'
        ? (plan.columns[column]?.header ?? words.column[column])
        : words.column[column];
    },
  };
}

/** The department and the topic of a row. */
const subjectOf = (row: PlanRow, words: Words): string =>
  fill(words.row.subject, {
    department: row.department?.name ?? row.cells.department.text,
    topic: withinTitleMarks(topicOf(row)?.clean ?? row.cells.topic.text),
  }).trim();

/** Title marks within title marks are single ones (GB/T 15834). */
const withinTitleMarks = (topic: string): string =>
  topic.replace(/《/gu, '〈').replace(/》/gu, '〉');
