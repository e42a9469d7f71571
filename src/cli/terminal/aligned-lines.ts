import stringWidth from 'string-width';
import { withoutControls } from '../../core/plan/cells/text';

const LONGEST_CELL = 72;
/** Before each line. */
export const MARGIN = '  ';

const pad = (text: string, width: number): string =>
  text + ' '.repeat(Math.max(0, width - stringWidth(text)));

/** A cell on one line: line breaks made visible, long texts shortened. */
export function excerpt(text: string): string {
  const line = withoutControls(text).replace(/(?<!\s)\s*\n\s*/gu, '↵');
  if (stringWidth(line) <= LONGEST_CELL) return line;
  let short = '';
  for (const char of line.slice(0, LONGEST_CELL)) {
    if (stringWidth(short + char) >= LONGEST_CELL) break;
    short += char;
  }
  return `${short}…`;
}

/** A line of a report. */
export interface Line {
  readonly where: string;
  readonly column: string;
  readonly text: string;
}

const widest = (lines: readonly Line[], part: 'where' | 'column'): number =>
  lines.reduce((most, line) => Math.max(most, stringWidth(line[part])), 0);

/** Lines with their first two columns aligned. */
export function table(lines: readonly Line[]): string[] {
  const first = widest(lines, 'where');
  const second = widest(lines, 'column');
  return lines.map(({ where, column, text }) =>
    `${MARGIN}${pad(where, first)}  ${pad(column, second)}  ${text}`.trimEnd(),
  );
}
