import * as z from 'zod/mini';
import {
  COUNTED,
  isOfMonth,
  type Figure,
  type Progress,
  type TrackedRow,
} from '../../../core/tracking/progress';
import type { Words } from '../../../locales';
import { fill } from '../../../locales/fill';
import type { ProgressView } from './progress-view';

/** What the conferences shown are narrowed to: those of a figure, or of a month. */
export type Narrowing =
  | { readonly kind: 'figure'; readonly figure: Figure }
  | { readonly kind: 'month'; readonly month: number };

/** The narrowing as it is kept; `null` for none. */
export const NARROWING: z.ZodMiniType<Narrowing | null> = z.nullable(
  z.union([
    z.object({ kind: z.literal('figure'), figure: z.enum(Object.keys(COUNTED) as Figure[]) }),
    z.object({ kind: z.literal('month'), month: z.number() }),
  ]),
);

/** The conferences that are shown, in the order of the plan. */
export function narrowed(
  { rows }: Progress,
  { year, context }: ProgressView,
  narrowing: Narrowing | null,
): readonly TrackedRow[] {
  if (narrowing === null) return rows;
  return narrowing.kind === 'figure'
    ? rows.filter((row) => COUNTED[narrowing.figure](row, context.asOf))
    : rows.filter((row) => isOfMonth(row, year, narrowing.month));
}

/** What the narrowing is called. */
export const narrowingName = (narrowing: Narrowing, { progress: text }: Words): string =>
  narrowing.kind === 'figure'
    ? text[narrowing.figure]
    : fill(text.monthName, { month: narrowing.month });
