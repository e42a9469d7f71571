import type { PlanWrite } from '../../../core/checks/fixes';
import type { Entry } from '../list/entries';

/** A form or preview in front of the findings. */
export type Page =
  | { readonly kind: 'convert' }
  | { readonly kind: 'waive'; readonly entries: readonly Entry[] }
  | { readonly kind: 'shortcuts' | 'history' }
  | { readonly kind: 'fixes'; readonly writes: readonly PlanWrite[] };
