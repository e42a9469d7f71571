import { Button } from '@fluentui/react-components';
import type { Adjustment } from '../../../core/assessment/adjustments';
import { fill } from '../../../locales/fill';
import type { Messages } from '../../../locales/messages';
import { SubPage } from '../../components/pages/SubPage';
import { AdjustmentForm } from './AdjustmentForm';
import { DecisionText } from '../scores/DecisionText';
import type { Drafts } from '../../environment/drafts';
import type { Scoring } from '../scoring';
import styles from './pages.module.css';

interface AdjustmentPageProps {
  readonly scoring: Scoring;
  readonly messages: Messages;
  readonly drafts: Drafts;
  readonly isBusy: boolean;
  /** @returns whether it was written */
  readonly save: (adjustment: Adjustment, recorded: readonly Adjustment[]) => Promise<boolean>;
  readonly openTable: () => void;
  readonly leave: () => void;
}

/** 加扣分: a form for a decision of the office, and the recorded decisions. */
export function AdjustmentPage(props: AdjustmentPageProps) {
  const { scoring, messages, drafts, isBusy, save, openTable, leave } = props;
  const { words } = messages;
  const text = words.adjustment;
  const { decisions } = scoring;
  return (
    <SubPage title={text.title} back={words.common.back} leave={leave}>
      <AdjustmentForm {...{ scoring, messages, drafts, isBusy, save }} />
      <h3 className={styles.group}>
        {decisions.length === 0 ? text.none : fill(text.existing, { count: decisions.length })}
      </h3>
      <ul className={styles.plain}>
        {decisions.map((line, at) => (
          <li key={at} className={styles.owed}>
            <span>
              <b>{line.adjustment.department}</b> <DecisionText line={line} words={words} />
            </span>
          </li>
        ))}
      </ul>
      {decisions.length > 0 && (
        <Button size="small" appearance="transparent" onClick={openTable}>
          {text.sheet}
        </Button>
      )}
    </SubPage>
  );
}
