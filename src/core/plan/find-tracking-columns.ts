import { comparable } from './text';
import { isTrackingColumn, type TrackingColumn, type TrackingPlaces } from './tracking-columns';

/** Finds the tracking columns among a table's header texts, by their whole names; the first of two counts. */
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
