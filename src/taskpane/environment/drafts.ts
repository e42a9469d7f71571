/** What was typed into a form, by field. */
export type DraftFields = Readonly<Record<string, string>>;

/** What was typed into forms that were left without saving. */
export interface Drafts {
  readonly get: (key: string) => DraftFields | undefined;
  readonly set: (key: string, fields: DraftFields) => void;
  readonly delete: (key: string) => void;
}

const PREFIX = 'press-plan-draft ';

/** Drafts that outlive the pane in its window: another language or a reload starts the pane anew. */
export const sessionDrafts: Drafts = {
  get(key) {
    try {
      const kept = sessionStorage.getItem(PREFIX + key);
      return kept === null ? undefined : fieldsOf(JSON.parse(kept));
    } catch {
      return undefined;
    }
  },
  set(key, fields) {
    try {
      sessionStorage.setItem(PREFIX + key, JSON.stringify(fields));
    } catch {
      // Some browsers block storage in cross-site frames.
    }
  },
  delete(key) {
    try {
      sessionStorage.removeItem(PREFIX + key);
    } catch {
      // As above.
    }
  },
};

/** The texts of a stored draft; anything else in it is dropped. */
function fieldsOf(stored: unknown): DraftFields | undefined {
  if (typeof stored !== 'object' || stored === null) return undefined;
  const texts = Object.entries(stored).filter(([, text]) => typeof text === 'string');
  return Object.fromEntries(texts);
}
