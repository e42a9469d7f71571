import { useMemo, useState } from 'react';
import type { Opened } from './Foldable';

/** What is open, kept while forms cover the list. */
export function useOpened(): Opened {
  const [keys, setKeys] = useState<ReadonlySet<string>>(new Set());
  return useMemo(
    () => ({
      has: (key) => keys.has(key),
      toggle: (key) => {
        setKeys((before) => {
          const after = new Set(before);
          if (!after.delete(key)) after.add(key);
          return after;
        });
      },
    }),
    [keys],
  );
}
