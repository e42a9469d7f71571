import { NAME_FORMULAS } from '../settings/tables/defined-names';

/** The tables that names refer to. */
const REFERENCE = /(参数表|评分项表)\[([^[\]]+)\]/gu;

/** Every reference to a column of a table in the formulas of names. */
const REFERENCES: ReadonlyMap<string, readonly [table: string, column: string]> = new Map(
  [...NAME_FORMULAS.values()].flatMap((formula) =>
    Array.from(formula.matchAll(REFERENCE), ([whole, table = '', column = '']) => [
      whole,
      [table, column] as const,
    ]),
  ),
);

/**
 * Asks where the columns are that the formulas of names refer to: Excel may tell a name with addresses in place of
 * references to tables.
 * @returns after the next sync: gives a formula as it is told with addresses
 */
export function askForAddresses({ tables }: Excel.Workbook): () => (formula: string) => string {
  const ranges = Array.from(REFERENCES, ([reference, [table, column]]) => {
    const own = tables.getItemOrNullObject(table).columns.getItemOrNullObject(column);
    return [reference, askForAddress(own.getDataBodyRange())] as const;
  });
  return () => {
    const addresses = new Map(ranges.map(([reference, address]) => [reference, address()]));
    return (formula) =>
      bare(formula.replace(REFERENCE, (reference) => addresses.get(reference) ?? reference));
  };
}

function askForAddress(range: Excel.Range): () => string | null {
  range.load('address');
  return () => (range.isNullObject ? null : range.address);
}

/** Without what only says that an address is absolute or that a sheet has a blank in its name. */
const bare = (formula: string): string => formula.replaceAll(/[$']/gu, '');
