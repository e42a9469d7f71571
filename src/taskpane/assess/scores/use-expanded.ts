import { useMemo } from 'react';
import * as z from 'zod/mini';
import { setOf, useKept } from '../../environment/use-kept';
import type { Expanded } from './Foldable';

const KEYS = setOf(z.string());

/** The expanded items; held outside the list, so that they survive while a page covers it. */
export function useExpanded(): Expanded {
  const [keys, setKeys] = useKept('scores expanded', KEYS, new Set<string>());
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
