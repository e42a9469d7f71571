import type { Words } from './index';

/** A choice of a drop-down in the language of the pane; the cell holds it in Chinese. What people typed stays as it is. */
export function choiceText(choice: string, { tracking, unplanned }: Words): string {
  const known: Readonly<Record<string, string>> = { ...tracking.choices, ...unplanned.types };
  return known[choice] ?? choice;
}
