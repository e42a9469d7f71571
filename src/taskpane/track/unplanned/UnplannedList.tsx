import type { Unplanned, UnplannedLimits } from '../../../core/tracking/unplanned';
import { promptnessOf } from '../../../core/tracking/unplanned';
import type { StatusContext } from '../../../core/tracking/status';
import type { Words } from '../../../locales';
import { choiceText } from '../../../locales/phrases/choice-text';
import { fill } from '../../../locales/fill';
import { promptnessText } from '../../../locales/phrases/promptness';
import styles from '../forms/forms.module.css';

interface UnplannedListProps {
  readonly conferences: readonly Unplanned[];
  readonly context: StatusContext;
  readonly limits: UnplannedLimits;
  readonly words: Words;
}

/** The recorded conferences outside the plan, each with the time it took. */
export function UnplannedList({ conferences, context, limits, words }: UnplannedListProps) {
  const text = words.unplanned;
  return (
    <section className={styles.history} aria-label={text.recorded}>
      <h3>{fill(text.recordedCount, { count: conferences.length })}</h3>
      <ol>
        {conferences.map((one, at) => (
          <li key={at}>
            {one.department} {one.topic}
            <span>
              {choiceText(one.type, words)}{' '}
              {promptnessText(promptnessOf(one, context.asOf, context.calendar, limits), words)}
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}
