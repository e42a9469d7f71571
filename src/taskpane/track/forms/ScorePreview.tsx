import { useId } from 'react';
import type { ScorePreview as Preview } from '../../../core/assessment/score-preview';
import type { PlainDate } from '../../../core/calendar/plain-date';
import type { Words } from '../../../locales';
import { fill } from '../../../locales/fill';
import { lossText } from '../../../locales/phrases/loss-text';
import styles from './score-preview.module.css';

interface ScorePreviewProps {
  readonly preview: Preview;
  /** The version of the scheme, shown with the score. */
  readonly scheme: string;
  readonly asOf: PlainDate;
  readonly words: Words;
}

/** The score with its parts, or the reason why there is none. */
function sumText({ result }: Preview, { scorePreview: text }: Words): string {
  const { state, manual, facts, score, earned, applicable } = result;
  if (state === '不计') return text.exempt;
  if (facts.held === null) {
    return fill(state === '计分' ? text.overdue : text.pending, { deadline: facts.deadline ?? '' });
  }
  const sum = { score: score ?? '', earned: earned ?? '', applicable: applicable ?? '' };
  return fill(manual ? text.manual : text.sum, sum);
}

/** The score of the row under the assessment scheme so far: points, losses, and missing evidence. */
export function ScorePreview({ preview, scheme, asOf, words }: ScorePreviewProps) {
  const { scorePreview: text, tracking, progress } = words;
  const { result, lost, missing, open } = preview;
  const id = useId();
  const isHeld = result.state === '计分' && result.facts.held !== null;
  return (
    <section className={styles.preview} aria-labelledby={id}>
      <h3 id={id}>{fill(text.title, { scheme, asOf })}</h3>
      <p>{sumText(preview, words)}</p>
      {isHeld && lost.length > 0 && (
        <ul>
          {lost.map((loss) => (
            <li key={loss.code}>{lossText(loss, words)}</li>
          ))}
        </ul>
      )}
      {isHeld && missing.length > 0 && (
        <p>
          {fill(text.missing, {
            columns: missing.map((column) => tracking.columns[column]).join(progress.join),
            points: open,
          })}
        </p>
      )}
    </section>
  );
}
