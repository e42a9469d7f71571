import { comparable, isBlank } from '../cells/text';
import { topicPeriod, type TopicPeriod } from './topic-period';
import { topicGaps, type TopicGaps } from './topic-gaps';
import { cleaned, closedUp } from '../cells/wrap-residue';

/** The topic cell of a row. */
export interface Topic {
  /** The cell's text without wrap residue. */
  readonly clean: string;
  /** Equal for topics that say the same: without marks, width, white space and the period. */
  readonly key: string;
  /** The period that the topic names (一季度, 2023年), in its own words; `null` if it names none. */
  readonly period: TopicPeriod | null;
  /** White space of the raw text that is no residue, or may be none. */
  readonly white: TopicGaps;
}

const MARKS = /[\p{P}\p{S}]/gu;

/** Reads a topic cell; `null` if it is empty. */
export function parseTopic(raw: string): Topic | null {
  if (isBlank(raw)) return null;
  const white = topicGaps(raw);
  const clean = closedUp(cleaned(raw, { gaps: [...white.gaps, ...white.doubtful] }));
  const period = topicPeriod(clean);
  const rest = period ? clean.slice(0, period.start) + clean.slice(period.end) : clean;
  return { clean, key: comparable(rest).replace(MARKS, '') || comparable(rest), period, white };
}
