import { useCallback, useState } from 'react';
import type { Language } from './words';

export type Theme = 'light' | 'dark';

interface Preferences {
  readonly language: Language;
  readonly theme: Theme;
}

const KEY = 'embedded-workbook.preferences';

/** Language and theme of the page, kept in this browser. */
export function usePreferences(): [Preferences, (change: Partial<Preferences>) => void] {
  const [preferences, setPreferences] = useState(read);
  const change = useCallback((part: Partial<Preferences>) => {
    setPreferences((current) => {
      const next = { ...current, ...part };
      localStorage.setItem(KEY, JSON.stringify(next));
      return next;
    });
  }, []);
  return [preferences, change];
}

function read(): Preferences {
  const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? '{}');
  const { language, theme } = kept as Record<keyof Preferences, unknown>;
  return {
    // Chinese unless English was chosen before.
    language: language === 'en-US' ? 'en-US' : 'zh-CN',
    theme: theme === 'dark' || theme === 'light' ? theme : systemTheme(),
  };
}

function systemTheme(): Theme {
  return window.matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
}
