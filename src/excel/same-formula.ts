/** `表[[#This Row],[列]]`, `表[@列]`, `表[@[列]]` and, inside the table, `[@列]` are one and the same. */
const THIS_ROW =
  /(?:[\p{L}\p{N}_.]+)?\[(?:\[#This Row\],\[((?:'.|[^'\]])*)\]|@\[?((?:'.|[^'\]])*)\]?)\]/gu;

const normal = (formula: string): string =>
  formula
    .replace(THIS_ROW, (_, long?: string, short?: string) => `[@${long ?? short ?? ''}]`)
    .replace(/\s+/gu, '')
    .toUpperCase();

/** Whether two formulas say the same, however Excel writes them down. Blanks inside texts do not count either. */
export const isSameFormula = (a: string, b: string): boolean => normal(a) === normal(b);
