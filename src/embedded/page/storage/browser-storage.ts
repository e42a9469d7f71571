import { get, set } from 'idb-keyval';
import { fromText, toText } from './snapshot-text';
import { isStoredWorkbook, type StoredWorkbook } from './stored-workbook';

/** Raised when the stored format changes; older snapshots are ignored. */
const KEY = 'workbook-2';
/** What could not be opened is kept here until something else cannot. */
const DAMAGED = `${KEY}-damaged`;
/** What was typed last, when the page was left before it was in the database. */
const UNSAVED = 'embedded-workbook.unsaved';

/** What this browser keeps: a workbook, nothing yet, or something that cannot be opened. */
export type Stored =
  | {
      readonly kind: 'workbook';
      readonly workbook: StoredWorkbook;
      /** It was kept while the page was being left, and is not in the database. */
      readonly isUnsaved: boolean;
    }
  | { readonly kind: 'nothing' }
  | { readonly kind: 'damaged' };

/** Reads the workbook of this browser. What is damaged is put aside, so that nothing replaces it. */
export async function loadWorkbook(): Promise<Stored> {
  const unsaved = readUnsaved();
  if (unsaved) return { kind: 'workbook', workbook: unsaved, isUnsaved: true };
  const stored: unknown = await get(KEY);
  if (stored === undefined) return { kind: 'nothing' };
  if (isStoredWorkbook(stored)) return { kind: 'workbook', workbook: stored, isUnsaved: false };
  await set(DAMAGED, stored);
  return { kind: 'damaged' };
}

export function saveWorkbook(workbook: StoredWorkbook): Promise<void> {
  return set(KEY, workbook);
}

/** Keeps a workbook that could be read but not opened. */
export function putAside(workbook: StoredWorkbook): Promise<void> {
  return set(DAMAGED, workbook);
}

/** The damaged data as a file for whoever may mend it. */
export async function damagedFile(): Promise<Blob> {
  return new Blob([toText(await get(DAMAGED))], { type: 'application/json' });
}

/**
 * Keeps a workbook at once, while the page is being left: a database may not finish by then.
 * @returns whether there was room for it
 */
export function keepUnsaved(workbook: StoredWorkbook): boolean {
  try {
    localStorage.setItem(UNSAVED, toText(workbook));
    return true;
  } catch {
    return false;
  }
}

/** Called when the database holds what was kept at once. */
export function dropUnsaved(): void {
  try {
    localStorage.removeItem(UNSAVED);
  } catch {
    // Where storage is blocked nothing was kept.
  }
}

function readUnsaved(): StoredWorkbook | null {
  try {
    const kept = fromText(localStorage.getItem(UNSAVED) ?? 'null');
    return isStoredWorkbook(kept) ? kept : null;
  } catch {
    return null;
  }
}
