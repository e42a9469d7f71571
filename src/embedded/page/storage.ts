import { get, set } from 'idb-keyval';
import type { ModelSnapshot } from '../model/data/snapshot';

/** Raised when the stored format changes; older snapshots are ignored. */
const KEY = 'workbook-2';

/** The workbook stored in this browser; undefined the first time. */
export function loadSnapshot(): Promise<ModelSnapshot | undefined> {
  return get<ModelSnapshot>(KEY);
}

export function saveSnapshot(snapshot: ModelSnapshot): Promise<void> {
  return set(KEY, snapshot);
}
