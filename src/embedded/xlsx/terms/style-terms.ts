import { BorderStyleTypes, HorizontalAlign, VerticalAlign } from '@univerjs/core';

/** Terms of the file, and of the grid. */
export const borderStyles = new Map<string, BorderStyleTypes>([
  ['thin', BorderStyleTypes.THIN],
  ['hair', BorderStyleTypes.HAIR],
  ['dotted', BorderStyleTypes.DOTTED],
  ['dashed', BorderStyleTypes.DASHED],
  ['dashDot', BorderStyleTypes.DASH_DOT],
  ['dashDotDot', BorderStyleTypes.DASH_DOT_DOT],
  ['double', BorderStyleTypes.DOUBLE],
  ['medium', BorderStyleTypes.MEDIUM],
  ['mediumDashed', BorderStyleTypes.MEDIUM_DASHED],
  ['mediumDashDot', BorderStyleTypes.MEDIUM_DASH_DOT],
  ['mediumDashDotDot', BorderStyleTypes.MEDIUM_DASH_DOT_DOT],
  ['slantDashDot', BorderStyleTypes.SLANT_DASH_DOT],
  ['thick', BorderStyleTypes.THICK],
]);

export const horizontals = new Map<string, HorizontalAlign>([
  ['left', HorizontalAlign.LEFT],
  ['center', HorizontalAlign.CENTER],
  ['right', HorizontalAlign.RIGHT],
  ['justify', HorizontalAlign.JUSTIFIED],
  ['distributed', HorizontalAlign.DISTRIBUTED],
  ['centerContinuous', HorizontalAlign.CENTER],
]);

export const verticals = new Map<string, VerticalAlign>([
  ['top', VerticalAlign.TOP],
  ['center', VerticalAlign.MIDDLE],
  ['bottom', VerticalAlign.BOTTOM],
  ['distributed', VerticalAlign.MIDDLE],
  ['justify', VerticalAlign.MIDDLE],
]);

/** The file's first term for a term of the grid. */
export function fileTerm<F, G>(terms: ReadonlyMap<F, G>, value: G): F | undefined {
  for (const [name, term] of terms) if (term === value) return name;
  return undefined;
}
