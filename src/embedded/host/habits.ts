/**
 * In what Excel is harder on add-ins than this workbook needs to be. Everything is gentle until a test says otherwise;
 * README.md names the source of each habit.
 */
export interface Habits {
  /** The most merged areas that `getMergedAreasOrNullObject` tells; it fails for more. */
  mostMergedAreas: number;
  /** Another workbook has the focus: what selects, shows, freezes, adds or deletes a sheet fails. */
  isBehindAnother: boolean;
  /** Under a filter no row of a table is deleted, and `Table.clearFilters` does nothing. */
  keepsFilters: boolean;
  /** The most cells of which a range tells its content; it is null for more. */
  mostCellsRead: number;
  /** A formula written into an otherwise blank column of a table fills the column. */
  fillsColumns: boolean;
  /** Names tell the addresses of the tables that their formulas refer to. */
  namesTellAddresses: boolean;
  /** The largest message, in bytes, either way. */
  mostBytes: number;
  /** Milliseconds that every request takes, and a request that writes besides. */
  delay: Delay;
}

export interface Delay {
  readonly request: number;
  readonly write: number;
}

/** Excel on the web refuses messages above this size. */
const WEB_LIMIT = 5 * 1024 * 1024;

export const gentle = (): Habits => ({
  mostMergedAreas: Infinity,
  isBehindAnother: false,
  keepsFilters: false,
  mostCellsRead: Infinity,
  fillsColumns: false,
  namesTellAddresses: false,
  mostBytes: WEB_LIMIT,
  delay: { request: 0, write: 0 },
});

/** Every habit, as Excel has it. */
export const strict = (): Habits => ({
  mostMergedAreas: 512,
  isBehindAnother: true,
  keepsFilters: true,
  mostCellsRead: 5_000_000,
  fillsColumns: true,
  namesTellAddresses: true,
  mostBytes: WEB_LIMIT,
  delay: { request: 1, write: 2 },
});
