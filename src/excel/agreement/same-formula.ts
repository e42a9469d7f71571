/**
 * A formula in one of the ways in which Excel writes it down: `表[[#This Row],[列]]` and `[@列]` are the same, and the
 * table that the formula stands in goes without its name.
 */
const normal = (formula: string, table: string): string =>
  formula
    .replaceAll('[[#This Row],', '[@')
    .replace(/\[@((?:'.|[^'[\]])+)\]/gu, '[@[$1]]')
    .replace(/[\p{L}\p{N}_.]+\[@/gu, '[@')
    .replace(/([\p{L}\p{N}_.]+)\[/gu, (whole, name) => (name === table ? '[' : whole))
    .replace(/\s+/gu, '')
    .toUpperCase();

/**
 * Whether two formulas say the same, however Excel writes them down. Blanks inside texts do not count either.
 * @param table the name of the table that both stand in
 */
export const isSameFormula = (a: string, b: string, table: string): boolean =>
  normal(a, table) === normal(b, table);
