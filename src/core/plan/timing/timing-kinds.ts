import type { Window } from './window';

/** What the time cell of a row says. */
export type Timing =
  | {
      readonly kind: 'window';
      readonly window: Window;
      /** A spreadsheet has converted the date into its serial number or into English. */
      readonly isRewritten?: true;
    }
  /** A wording with more than one reading (2024.1 may have been 2024.10); none is chosen. */
  | { readonly kind: 'ambiguous'; readonly readings: readonly Window[] }
  /** A known form without a year, in a plan whose year is unknown. */
  | { readonly kind: 'noYear' }
  | { readonly kind: 'missing' | 'undetermined' | 'recurring' | 'impossible' | 'unreadable' };
