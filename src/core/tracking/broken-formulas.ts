import type { Plan } from '../plan/plan';
import { TRACKING_COLUMNS, type TrackingColumn } from '../plan/tracking-columns';

/** What a spreadsheet shows in place of a result: #REF!, #NAME? and the like. */
const ERROR = /^#[A-Z/0]+[!?]?$/u;

/** The formula columns of a table that show an error, as they do once a column or a setting that they read is deleted. */
export const brokenFormulas = ({ rows }: Pick<Plan, 'rows'>): TrackingColumn[] =>
  TRACKING_COLUMNS.flatMap(({ name, kind }) =>
    kind === 'formula' && rows.some(({ tracking }) => ERROR.test(tracking?.cells[name]?.text ?? ''))
      ? [name]
      : [],
  );
