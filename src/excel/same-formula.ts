/** A formula in one of the ways in which Excel writes it down: `表[[#This Row],[列]]` and `[@列]` are the same. */
const normal = (formula: string): string =>
  formula
    .replaceAll('[[#This Row],', '[@')
    .replace(/\[@((?:'.|[^'[\]])+)\]/gu, '[@[$1]]')
    .replace(/[\p{L}\p{N}_.]+\[@/gu, '[@')
    .replace(/\s+/gu, '')
    .toUpperCase();

/** Whether two formulas say the same, however Excel writes them down. Blanks inside texts do not count either. */
export const isSameFormula = (a: string, b: string): boolean => normal(a) === normal(b);
