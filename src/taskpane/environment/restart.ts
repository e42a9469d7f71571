import type { Language } from '../../locales/language';

/** What a pane of this window showed last. */
interface Shown {
  readonly language: Language;
  readonly tab: string;
  /** The findings of a check were shown. */
  readonly isChecked: boolean;
}

const KEY = 'press-plan-shown';

function lastShown(): Partial<Shown> {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(KEY) ?? '{}');
    return typeof kept === 'object' && kept !== null ? kept : {};
  } catch {
    return {};
  }
}

function note(shown: Partial<Shown>): void {
  try {
    sessionStorage.setItem(KEY, JSON.stringify({ ...lastShown(), ...shown }));
  } catch {
    // Some browsers block storage in cross-site frames.
  }
}

let before: Partial<Shown> = {};

/** Another language starts the pane anew: it goes on where it was. */
export const restart = {
  /** @returns what was shown in the other language; nothing if it is the same language, as after a reload */
  begin(language: Language): Partial<Shown> {
    const last = lastShown();
    before = last.language === undefined || last.language === language ? {} : last;
    note({ tab: '', isChecked: false, ...before, language });
    return before;
  },
  /** What `begin` has returned. */
  before: (): Partial<Shown> => before,
  note,
};
