/**
 * Normalises the notations of Excel: `表[[#This Row],[列]]` and `[@列]` are the same, the name of the formula's own table
 * is left out, and so is the `@` by which Excel 365 shows that an older formula gives one value.
 */
const normal = (formula: string, table: string): string =>
  formula
    .replaceAll('[[#This Row],', '[@')
    .replaceAll(/(?<!\[)@/gu, '')
    .replace(/\[@((?:'.|[^'[\]])+)\]/gu, '[@[$1]]')
    .replace(/(?<![\p{L}\p{N}_.])[\p{L}\p{N}_.]+\[@/gu, '[@')
    .replace(/(?<![\p{L}\p{N}_.])([\p{L}\p{N}_.]+)\[/gu, (whole, name) =>
      name === table ? '[' : whole,
    )
    .replace(/\s+/gu, '')
    .toUpperCase();

/**
 * Whether two formulas are the same in any of the notations of Excel; blanks are ignored, inside texts too.
 * @param table name of the table that contains both
 */
export const isSameFormula = (a: string, b: string, table: string): boolean =>
  normal(a, table) === normal(b, table);
