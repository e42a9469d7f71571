import { BooleanNumber, BorderStyleTypes } from '@univerjs/core';
import type { IStyleData } from '@univerjs/core';
import type { TableRecord } from '../model/data/registry';

/** Excel's table styles repeat every seven: grey, then the accents of the Office theme. */
const ACCENTS = ['#595959', '#4472C4', '#ED7D31', '#A5A5A5', '#FFC000', '#5B9BD5', '#70AD47'];
const TINTS = ['#F2F2F2', '#D9E2F3', '#FBE4D5', '#EDEDED', '#FFF2CC', '#DEEAF6', '#E2EFD9'];

/** The style that a table gives to a row of its cells, similar to Excel's; null for no style. */
export function tableCellStyle(table: TableRecord, row: number): IStyleData | null {
  const style = /^TableStyle(Light|Medium|Dark)(\d+)$/.exec(table.style);
  if (!style) return null;
  const colour = (Number(style[2]) - 1) % ACCENTS.length;
  const accent = ACCENTS[colour] ?? '#595959';
  const line = { s: BorderStyleTypes.THIN, cl: { rgb: accent } };
  const within = row - table.area.row;
  if (table.showHeaders && within === 0) {
    return style[1] === 'Light'
      ? { bl: BooleanNumber.TRUE, bd: { t: line, b: line } }
      : { bl: BooleanNumber.TRUE, bg: { rgb: accent }, cl: { rgb: '#FFFFFF' } };
  }
  const last = within === table.area.rows - 1;
  if (table.showTotals && last) return { bl: BooleanNumber.TRUE, bd: { t: line } };
  const band = (within - Number(table.showHeaders)) % 2 === 0;
  return {
    ...(table.showBandedRows && band && { bg: { rgb: TINTS[colour] ?? '#F2F2F2' } }),
    bd: { b: line },
  };
}
