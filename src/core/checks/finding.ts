import type { ColumnKey } from '../plan/header';
import type { TextEdit } from '../plan/text-edit';

/** How much a finding matters; `off` is a rule that does not run. */
export type Level = 'error' | 'warning' | 'info' | 'format' | 'off';

export const FINDING_LEVELS = ['error', 'warning', 'info', 'format'] as const;
export type FindingLevel = (typeof FINDING_LEVELS)[number];

/** A row of the plan inside a message, by its key: people are shown its 序号. */
export interface RowReference {
  readonly row: string;
}

/** What fills the places of a message. A list is written out item by item, each in words of its own. */
export type MessageValue = string | number | RowReference | readonly MessageData[];
export type MessageData = Readonly<Record<string, MessageValue>>;

/** A change that is safe to make unseen: layout only. */
export type Fix =
  | { readonly kind: 'edit'; readonly edits: readonly TextEdit[] }
  | { readonly kind: 'removeRow'; readonly gridRow: number };

/** A change that a person has to choose. */
export type Suggestion =
  | { readonly kind: 'replace'; readonly text: string }
  | { readonly kind: 'addToDirectory'; readonly unit: string }
  /** A 计划编号 of its own, which is found only when it is given: none is ever given twice. */
  | { readonly kind: 'newId' };

/** What a rule says of a cell, a row or the table. */
export interface Report {
  /** Key of the row; `null` for the whole table. */
  readonly row: string | null;
  /** Column key, the name of a tracking column, the header of any other, or `null` for the whole row. */
  readonly column: ColumnKey | (string & {}) | null;
  /** Which of the rule's messages, where it has several; else `default`. */
  readonly variant?: string;
  readonly data?: MessageData;
  readonly fix?: Fix;
  readonly suggestions?: readonly Suggestion[];
}

/** A report with the rule that made it and the level the office gave that rule; nothing is left out. */
export interface Finding {
  readonly rule: string;
  readonly level: FindingLevel;
  readonly row: Report['row'];
  readonly column: Report['column'];
  readonly variant: string;
  readonly data: MessageData;
  readonly fix: Fix | null;
  readonly suggestions: readonly Suggestion[];
}
