import { CELL_INVERTED_INDEX_CACHE } from '@univerjs/engine-formula';

// Taken here, once: a second workbook must not wrap what the first has put in its place.
const librarySet = Reflect.get<typeof CELL_INVERTED_INDEX_CACHE, 'set'>(
  CELL_INVERTED_INDEX_CACHE,
  'set',
);

/**
 * Keeps results out of the library's index of the values in columns as long as nothing has been looked up at their
 * place. The library enters every result, and searches all values of the column for the one before it. What is looked up
 * for the first time is entered from the cells.
 */
export function indexWhatIsLookedUp(): void {
  const index = CELL_INVERTED_INDEX_CACHE;
  index.set = (...entry) => {
    const [unitId, sheetId, column, , row, isResult] = entry;
    if (isResult === true && index.shouldContinueBuildingCache(unitId, sheetId, column, row))
      return;
    librarySet.call(index, ...entry);
  };
}
