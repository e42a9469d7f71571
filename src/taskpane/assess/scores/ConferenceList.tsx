import { useState } from 'react';
import { topicOf } from '../../../core/tracking/deadline';
import type { Words } from '../../../locales';
import { fill } from '../../../locales/fill';
import type { Messages } from '../../../locales/messages';
import { conferencePoints } from '../../../locales/phrases/score-text';
import { PAGE, ShowMore } from '../../components/ShowMore';
import { ConferenceScore } from './ConferenceScore';
import { Foldable, type Expanded } from './Foldable';
import type { ScoredRow, Scoring } from '../scoring';
import styles from './scores.module.css';

interface ConferenceListProps {
  readonly department: string;
  readonly scoring: Scoring;
  readonly expanded: Expanded;
  /** Key of the row that is selected in the sheet. */
  readonly selected: string | null;
  readonly messages: Messages;
  readonly select: (row: string, column?: string) => void;
}

/** The conferences of a department with their scores; each expands to its criteria. */
export function ConferenceList(props: ConferenceListProps) {
  const { department, scoring, expanded, selected, messages, select } = props;
  const { words } = messages;
  const [shown, setShown] = useState(PAGE);
  const conferences = scoring.conferencesOf(department);
  return (
    <>
      <ul className={styles.list}>
        {conferences.slice(0, shown).map((one) => (
          <li key={one.row.key} aria-current={one.row.key === selected ? 'true' : undefined}>
            <Foldable
              id={`conference ${one.row.key}`}
              expanded={expanded}
              line={
                <span className={styles.conference}>
                  <span>
                    <b>{messages.rowLabel(one.row.key)}</b>{' '}
                    {topicOf(one.row)?.clean ?? one.row.cells.topic.text}
                  </span>
                  <span className={styles.score}>{resultText(one, words)}</span>
                </span>
              }
            >
              {() => (
                <ConferenceScore
                  scored={one}
                  scoring={scoring}
                  messages={messages}
                  select={(column) => {
                    select(one.row.key, column);
                  }}
                />
              )}
            </Foldable>
          </li>
        ))}
      </ul>
      <ShowMore
        shown={shown}
        all={conferences.length}
        name={(count) => fill(words.progress.more, { count })}
        show={setShown}
      />
    </>
  );
}

/** The score, or the reason why there is none. */
function resultText({ result }: ScoredRow, { assess }: Words): string {
  const { state, score, manual } = result;
  if (state !== '计分') return assess.states[state];
  if (manual || score === null) return assess.grades.人工评定;
  return fill(assess.points, { points: conferencePoints(score) });
}
