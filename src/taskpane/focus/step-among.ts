import type { KeyboardEvent } from 'react';

/** The index that a key leads to; the list does not wrap around. */
function target(key: string, at: number, count: number): number | undefined {
  if (key === 'ArrowDown') return Math.min(at + 1, count - 1);
  if (key === 'ArrowUp') return Math.max(at - 1, 0);
  if (key === 'Home') return 0;
  return key === 'End' ? count - 1 : undefined;
}

/**
 * Lets the arrow keys, Home and End move between the lines of a list, skipping the buttons within them.
 * @param list the container of all lines
 * @param lines selects the lines within it
 */
export function stepAmong(
  event: KeyboardEvent<HTMLElement>,
  { list, lines }: { readonly list: string; readonly lines: string },
): void {
  const line = event.currentTarget;
  const all = Array.from(line.closest(list)?.querySelectorAll<HTMLElement>(lines) ?? []);
  const next = target(event.key, all.indexOf(line), all.length);
  if (next === undefined) return;
  event.preventDefault();
  all[next]?.focus();
}
