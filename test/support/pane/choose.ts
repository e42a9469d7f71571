import { screen, within } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';

/** The choices of a field that shows all of them. */
const choicesOf = (field: string): HTMLElement => screen.getByRole('radiogroup', { name: field });

/** Chooses one of the choices that a field shows beside each other. */
export const choose = (user: UserEvent, field: string, choice: string): Promise<void> =>
  user.click(within(choicesOf(field)).getByRole('radio', { name: choice }));

/** What is chosen in such a field, as the cell will store it. */
export const chosen = (field: string): string =>
  within(choicesOf(field)).getByRole<HTMLInputElement>('radio', { checked: true }).value;
