import { useCallback, useState } from 'react';
import type { Language } from '../words/words';

export type Theme = 'light' | 'dark';

export interface Preferences {
  readonly language: Language;
  readonly theme: Theme;
}

const KEY = 'embedded-workbook.preferences';

/** Language and theme of the page, kept in this browser. */
export function usePreferences(): [Preferences, (change: Partial<Preferences>) => void] {
  const [preferences, setPreferences] = useState(() => preferencesFrom(readKept()));
  const change = useCallback((part: Partial<Preferences>) => {
    setPreferences((current) => {
      const next = { ...current, ...part };
      keep(next);
      return next;
    });
  }, []);
  return [preferences, change];
}

/** Storage can be blocked, and other programs of this origin can write to it. */
function readKept(): unknown {
  try {
    return JSON.parse(localStorage.getItem(KEY) ?? 'null');
  } catch {
    return null;
  }
}

function keep(preferences: Preferences): void {
  try {
    localStorage.setItem(KEY, JSON.stringify(preferences));
  } catch {
    // Blocked or full: the choice holds until the page is closed.
  }
}

function preferencesFrom(kept: unknown): Preferences {
  const { language, theme }: Partial<Record<keyof Preferences, unknown>> =
    typeof kept === 'object' && kept !== null ? kept : {};
  return {
    // Chinese unless English was chosen before.
    language: language === 'en-US' ? 'en-US' : 'zh-CN',
    theme: theme === 'dark' || theme === 'light' ? theme : systemTheme(),
  };
}

function systemTheme(): Theme {
  return window.matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
}
