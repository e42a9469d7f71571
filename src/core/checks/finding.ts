import type { ColumnKey } from '../plan/header/header';
import type { TextEdit } from '../plan/cells/text-edit';

/** How much a finding matters; `off` is a rule that does not run. */
export type Level = 'error' | 'warning' | 'info' | 'format' | 'off';

export const FINDING_LEVELS = ['error', 'warning', 'info', 'format'] as const;
export type FindingLevel = (typeof FINDING_LEVELS)[number];

/** A row mentioned in a message, by its key; people see its 序号. */
export interface RowReference {
  readonly row: string;
}

/** A value for a placeholder of a message. Each item of a list is formatted by a text of its own. */
export type MessageValue = string | number | RowReference | readonly MessageData[];
export type MessageData = Readonly<Record<string, MessageValue>>;

/** A layout-only change that is safe without review. */
export type Fix =
  | { readonly kind: 'edit'; readonly edits: readonly TextEdit[] }
  | { readonly kind: 'removeRow'; readonly gridRow: number };

/** A change that a person has to confirm. */
export type Suggestion =
  | { readonly kind: 'replace'; readonly text: string }
  | { readonly kind: 'addToDirectory'; readonly unit: string }
  /** A new 计划编号, determined when it is written so that no id is ever given twice. */
  | { readonly kind: 'newId' };

/** What a rule reports about a cell, a row or the table. */
export interface Report {
  /** Key of the row; `null` for the whole table. */
  readonly row: string | null;
  /** Column key, the name of a tracking column, the header of any other, or `null` for the whole row. */
  readonly column: ColumnKey | (string & {}) | null;
  /** Which of the rule's messages applies; `default` unless given. */
  readonly variant?: string;
  readonly data?: MessageData;
  readonly fix?: Fix;
  readonly suggestions?: readonly Suggestion[];
}

/** A complete report, with its rule and the level in force. */
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
