import { useRef, type SyntheticEvent } from 'react';
import { Button } from '@fluentui/react-components';
import type { Adjustment } from '../../../core/assessment/adjustments';
import type { Messages } from '../../../locales/messages';
import type { Drafts } from '../../environment/drafts';
import { KeptDraft } from '../../track/forms/KeptDraft';
import type { Scoring } from '../scoring';
import { AdjustmentFields } from './AdjustmentFields';
import { useAdjustmentDraft } from './use-adjustment-draft';
import styles from './pages.module.css';

interface AdjustmentFormProps {
  readonly scoring: Scoring;
  readonly messages: Messages;
  readonly drafts: Drafts;
  readonly isBusy: boolean;
  /**
   * @param recorded the decisions before the first try to save this one
   * @returns whether it was written
   */
  readonly save: (adjustment: Adjustment, recorded: readonly Adjustment[]) => Promise<boolean>;
}

/** Records a decision on a department or one of its conferences. */
export function AdjustmentForm({ scoring, messages, drafts, isBusy, save }: AdjustmentFormProps) {
  const state = useAdjustmentDraft(scoring, drafts);
  const form = useRef<HTMLFormElement>(null);
  const { problems, adjustment } = state.check;
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    if (isBusy) return;
    if (adjustment) {
      void save(adjustment, state.recordedBefore()).then((isDone) => {
        // Otherwise the typed values stay for another attempt.
        if (isDone) state.clear();
      });
      return;
    }
    state.showAllProblems();
    const [first] = problems;
    form.current?.querySelector<HTMLElement>(`[name="${first?.field}"]`)?.focus();
  };
  return (
    <form ref={form} className={styles.form} onSubmit={submit} noValidate>
      <KeptDraft
        draft={{
          isKept: state.kept.isKept,
          discard: () => {
            state.kept.discard();
          },
        }}
        words={messages.words}
      />
      <AdjustmentFields scoring={scoring} messages={messages} state={state} />
      <Button appearance="primary" type="submit" disabledFocusable={isBusy}>
        {messages.words.adjustment.save}
      </Button>
    </form>
  );
}
