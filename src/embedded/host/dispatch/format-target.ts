import type { RangeTarget } from './range-target';

/** The format of the cells of a range. */
export interface FormatTarget {
  readonly range: RangeTarget;
}
