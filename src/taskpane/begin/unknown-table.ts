import type { Grid } from '../../core/plan/cells/grid';
import { headerWords, type ColumnKey } from '../../core/plan/header/header';
import { likelyHeader, type LikelyHeader } from '../../core/plan/header/likely-header';
import { proposeColumns } from '../../core/plan/header/propose-columns';
import { setHeaderWord } from '../../core/settings/editing/changes';
import type { Settings, SettingsChange } from '../../core/settings/settings';

/** A table that may be a plan, though its headers are unknown. */
export interface UnknownTable {
  /** The sheet it is on; `null` if there is none. */
  readonly sheet: string | null;
  readonly grid: Grid;
  readonly header: LikelyHeader;
}

/** The header of each column, as chosen by the user. */
export type Answers = ReadonlyMap<ColumnKey, string>;

/** The table of a grid that may be a plan; `null` if there is none. */
export function unknownTable(grid: Grid, sheet: string | null): UnknownTable | null {
  const header = likelyHeader(grid);
  return header && { sheet, grid, header };
}

/** Preselected meanings of the headers. */
export const proposalsFor = ({ header: { texts } }: UnknownTable): Answers =>
  new Map(Array.from(proposeColumns(texts), ([key, column]) => [key, texts[column] ?? '']));

/** The settings extended by the meanings of the headers. */
export const settingsWith = (settings: Settings, answers: Answers): Settings => ({
  ...settings,
  headerWords: headerWords(
    settings.headerWords,
    Array.from(answers, ([key, text]) => [text, key] as const),
  ),
});

/** The changes to 表头写法表. */
export const changesFor = (answers: Answers): SettingsChange[] =>
  Array.from(answers, ([key, text]) => setHeaderWord(text, key));
