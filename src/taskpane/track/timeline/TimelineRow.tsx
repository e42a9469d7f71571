import type { CSSProperties, KeyboardEvent } from 'react';
import type { PlainDate } from '../../../core/calendar/plain-date';
import type { Window } from '../../../core/plan/timing/window';
import { topicOf } from '../../../core/tracking/deadline';
import type { Stretch, TimelineEntry, YearScale } from '../../../core/tracking/timeline';
import { fill } from '../../../locales/fill';
import type { Messages } from '../../../locales/messages';
import { stepAmong } from '../../focus/step-among';
import styles from './timeline.module.css';

interface TimelineRowProps {
  readonly entry: TimelineEntry;
  readonly scale: YearScale;
  readonly asOf: PlainDate;
  readonly isSelected: boolean;
  readonly select: (row: string) => void;
  readonly messages: Messages;
}

const percent = (share: number): string => `${(share * 100).toFixed(2)}%`;

/** Days after the year stay visible at its end. */
const stretched = ({ from, to }: Stretch): CSSProperties => ({
  insetInlineStart: `min(${percent(from)}, 100% - 4px)`,
  width: percent(to - from),
});

const placed = (share: number): CSSProperties => ({ insetInlineStart: percent(share) });

/** Arrow keys move between the conferences. */
const step = (event: KeyboardEvent<HTMLElement>): void => {
  stepAmong(event, { list: '[role="table"]', lines: 'button' });
};

/** A conference: its topic and state, and below them its course through the year, which leads to its row. */
export function TimelineRow(props: TimelineRowProps) {
  const { entry, scale, asOf, isSelected, select, messages } = props;
  const { tracked, window, promised } = entry;
  const { row, status, held } = tracked;
  const { states, timeline: text } = messages.words.progress;
  const daysOf = (days: Window | null): string => {
    if (days === null) return '';
    const { start: from, end: to } = days;
    return from === to ? from : fill(text.span, { from, to });
  };
  const label = messages.rowLabel(row.key);
  const course = {
    window: daysOf(window),
    promised: daysOf(promised),
    held: held ?? '',
  };
  return (
    <div
      role="row"
      className={styles.row}
      aria-current={isSelected ? 'true' : undefined}
      data-alarm={status === '逾期未召开' || status === '超期未公开' ? '' : undefined}
    >
      <span role="rowheader" className={styles.topic}>
        <b>{label}</b> {topicOf(row)?.clean ?? row.cells.topic.text}
      </span>
      <span role="cell" className={styles.state}>
        {states[status]}
      </span>
      <span role="cell" className={styles.cell}>
        <button
          type="button"
          className={styles.course}
          aria-label={fill(text.row, { row: label, ...course })}
          onKeyDown={step}
          onClick={() => {
            select(row.key);
          }}
        >
          {promised && (
            <span className={styles.promised} style={stretched(scale.stretch(promised))} />
          )}
          {window && <span className={styles.window} style={stretched(scale.stretch(window))} />}
          <span className={styles.asOf} style={placed(scale.at(asOf))} />
          {held !== null && <span className={styles.held} style={placed(scale.at(held))} />}
        </button>
      </span>
    </div>
  );
}
