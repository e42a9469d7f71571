import { cleanup } from '@testing-library/react';
import type { Language } from '../../../src/locales/language';
import { restart } from '../../../src/taskpane/environment/restart';

/** The pane is loaded in a language. */
export function begin(language: Language): void {
  sessionStorage.clear();
  restart.begin(language);
}

/** The pane is loaded again in another language: what it keeps is read before anything is shown. */
export function switchTo(language: Language): void {
  restart.begin(language);
  cleanup();
}
