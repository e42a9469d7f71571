import type { Words } from '../index';

/** A choice of a drop-down in the language of the pane; the cell stores it in Chinese. Other texts stay unchanged. */
export function choiceText(choice: string, { tracking, unplanned }: Words): string {
  const known: Readonly<Record<string, string>> = { ...tracking.choices, ...unplanned.types };
  return known[choice] ?? choice;
}
