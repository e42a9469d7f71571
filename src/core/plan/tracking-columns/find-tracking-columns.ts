import { comparable } from '../cells/text';
import { isTrackingColumn, type TrackingColumn, type TrackingPlaces } from './tracking-columns';

/** Finds tracking columns among a table's headers by their exact names; of duplicates the first counts. */
export function findTrackingColumns(
  headers: readonly string[],
  taken: ReadonlySet<number>,
): TrackingPlaces {
  const places: Partial<Record<TrackingColumn, number>> = {};
  headers.forEach((header, column) => {
    const name = comparable(header);
    if (isTrackingColumn(name) && !taken.has(column)) places[name] ??= column;
  });
  return places;
}
