import { textCell, type Grid } from '../../core/plan/cells/grid';

/** A line of a text with its number, from 1. */
export interface Line {
  readonly text: string;
  readonly line: number;
}

/** A row of cells with the line on which it begins. */
export interface LineRow {
  readonly cells: readonly string[];
  readonly line: number;
}

export const linesOf = (text: string): Line[] =>
  text.split('\n').map((line, at) => ({ text: line.trim(), line: at + 1 }));

export const gridOfRows = (rows: readonly LineRow[]): Grid => ({
  rows: rows.map(({ cells }) => cells.map(textCell)),
  merges: [],
  lines: rows.map(({ line }) => line),
});

/** Blanks that divide columns: two or more, or an ideographic one. */
export const WIDE_GAP = /[ \u00a0\t]{2,}|(?:(?<![ \u00a0])[ \u00a0]+)?\u3000[\u3000 \u00a0]*/u;
