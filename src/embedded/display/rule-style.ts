import { BooleanNumber } from '@univerjs/core';
import type { IStyleBase } from '@univerjs/core';
import type { CellFormatPatch } from '../model/data/registry';

/** The format of a rule as a grid style. */
export function styleOf(format: CellFormatPatch): IStyleBase {
  const { fill, fontColor, bold, italic, strikethrough, underline } = format;
  return {
    ...(fill !== undefined && { bg: { rgb: fill } }),
    ...(fontColor !== undefined && { cl: { rgb: fontColor } }),
    ...(bold !== undefined && { bl: on(bold) }),
    ...(italic !== undefined && { it: on(italic) }),
    ...(strikethrough !== undefined && { st: { s: on(strikethrough) } }),
    ...(underline !== undefined && { ul: { s: on(underline) } }),
  };
}

const on = (flag: boolean): BooleanNumber => (flag ? BooleanNumber.TRUE : BooleanNumber.FALSE);
