import { useMemo, useState } from 'react';
import type { Expanded } from './Foldable';

/** The expanded items; held outside the list, so that they survive while a page covers it. */
export function useExpanded(): Expanded {
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
