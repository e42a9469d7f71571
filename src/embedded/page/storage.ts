import { get, set } from 'idb-keyval';

const KEY = 'workbook';

/** The workbook as it was kept in this browser, or undefined the first time. */
export function loadKept(): Promise<unknown> {
  return get<unknown>(KEY);
}

export function keep(snapshot: unknown): Promise<void> {
  return set(KEY, snapshot);
}
