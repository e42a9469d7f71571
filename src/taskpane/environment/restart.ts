import type { Language } from '../../locales/language';

const LANGUAGE = 'press-plan-language';
const PREFIX = 'press-plan-kept ';

/** What a pane in another language had kept and nothing has taken over yet. */
const before = new Map<string, unknown>();

/** Some browsers block storage in cross-site frames, and a storage can be full. @returns whether it worked */
function tryStorage(work: (storage: Storage) => void): boolean {
  try {
    work(sessionStorage);
    return true;
  } catch {
    return false;
  }
}

const keptKeys = (storage: Storage): string[] =>
  Array.from({ length: storage.length }, (_, at) => storage.key(at) ?? '').filter((key) =>
    key.startsWith(PREFIX),
  );

function readKept(storage: Storage, key: string): void {
  try {
    before.set(key.slice(PREFIX.length), JSON.parse(storage.getItem(key) ?? 'null'));
  } catch {
    storage.removeItem(key);
  }
}

const asJson = (value: unknown): string =>
  JSON.stringify(value, (_, part: unknown) =>
    part instanceof Set || part instanceof Map ? [...(part as Iterable<unknown>)] : part,
  );

/**
 * Another language starts the pane anew: it goes on where it was. Each place of the pane keeps what was typed or chosen
 * in it for as long as it is shown. A reload in the same language begins afresh.
 */
export const restart = {
  begin(language: Language): void {
    before.clear();
    tryStorage((storage) => {
      const last = storage.getItem(LANGUAGE) ?? language;
      const keys = keptKeys(storage);
      for (const key of keys)
        if (last === language) storage.removeItem(key);
        else readKept(storage, key);
      storage.setItem(LANGUAGE, language);
    });
  },
  /** What a place had in the other language, until it is taken over. */
  before: (place: string): unknown => before.get(place),
  /** What had been kept for a place is shown there again, or no longer wanted. */
  taken(place: string): void {
    before.delete(place);
  },
  /** Sets and maps are kept as arrays. */
  keep(place: string, value: unknown): void {
    const isKept = tryStorage((storage) => {
      storage.setItem(PREFIX + place, asJson(value));
    });
    // Rather nothing than what was typed before.
    if (!isKept) restart.drop(place);
  },
  drop(place: string): void {
    tryStorage((storage) => {
      storage.removeItem(PREFIX + place);
    });
  },
};
