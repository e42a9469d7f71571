/**
 * In what Excel is harder on add-ins than this workbook needs to be. Everything is gentle until a test says otherwise;
 * README.md names the source of each habit.
 */
export interface Habits {
  /** The most merged areas that `getMergedAreasOrNullObject` tells; it fails for more. */
  mostMergedAreas: number;
}

export const gentle = (): Habits => ({ mostMergedAreas: Infinity });
