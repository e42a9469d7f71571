/** Limits in the rules' conditions; the office may change them. */
export interface Limits {
  /** Largest share of the conferences in one quarter. */
  readonly quarterShare: number;
  /** Largest share of rows out of deadline order in a table that still counts as ordered. */
  readonly disorderShare: number;
  /** Fewest working days from the issue date to a deadline. */
  readonly noticeDays: number;
  /** Months after which a past period named in a topic is stale. */
  readonly stalePeriodMonths: number;
  /** Length up to which a topic is too general (characters). */
  readonly shortTopic: number;
  /** Longest topic (characters). */
  readonly longTopic: number;
  /** Working days within which the record of a conference is published (公开时限). */
  readonly publicationDays: number;
}

export const DEFAULT_LIMITS: Limits = {
  quarterShare: 0.35,
  disorderShare: 0.1,
  noticeDays: 10,
  stalePeriodMonths: 9,
  shortTopic: 6,
  longTopic: 30,
  publicationDays: 5,
};
