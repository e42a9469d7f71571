import { Warning16Regular } from '@fluentui/react-icons/svg/warning';
import type { Words } from '../../../locales';
import { fill } from '../../../locales/fill';
import { decisionText } from '../../../locales/phrases/score-text';
import type { DecisionLine } from '../scoring';
import styles from './scores.module.css';

interface DecisionTextProps {
  readonly line: DecisionLine;
  readonly words: Words;
}

/** A line of 加扣分表, with the reason if it does not count. */
export function DecisionText({ line: { adjustment, ignored }, words }: DecisionTextProps) {
  const { type, id, points, document, note = '' } = adjustment;
  return (
    <>
      {fill(words.assess.decision, {
        type: decisionText(type, words),
        points: points ?? '',
        ...{ id, document, note },
      })}
      {ignored && (
        <span className={styles.doubt}>
          <Warning16Regular aria-hidden /> {words.adjustment.ignored[ignored]}
        </span>
      )}
    </>
  );
}
