import type { Plan } from '../plan/model/plan';
import { TRACKING_COLUMNS, type TrackingColumn } from '../plan/tracking-columns/tracking-columns';

/** An error value such as #REF! or #NAME?. */
const ERROR = /^#[A-Z/0]+[!?]?$/u;

/** Formula columns that show an error, as happens when a column or table that they read is deleted. */
export const brokenFormulas = ({ rows }: Pick<Plan, 'rows'>): TrackingColumn[] =>
  TRACKING_COLUMNS.flatMap(({ name, kind }) =>
    kind === 'formula' && rows.some(({ tracking }) => ERROR.test(tracking?.cells[name]?.text ?? ''))
      ? [name]
      : [],
  );
