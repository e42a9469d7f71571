import { get, set } from 'idb-keyval';
import type { ModelSnapshot } from '../model/data/snapshot';

/** Counts up when what is stored changes its shape: an older one is not read. */
const KEY = 'workbook-1';

/** The workbook as it was kept in this browser, or undefined the first time. */
export function loadKept(): Promise<ModelSnapshot | undefined> {
  return get<ModelSnapshot>(KEY);
}

export function keep(snapshot: ModelSnapshot): Promise<void> {
  return set(KEY, snapshot);
}
