import type { SyntheticEvent } from 'react';
import * as z from 'zod/mini';
import type { PlainDate } from '../../../core/calendar/plain-date';
import type { Plan, PlanRow } from '../../../core/plan/model/plan';
import type { TrackingColumn } from '../../../core/plan/tracking-columns/tracking-columns';
import type { Settings } from '../../../core/settings/settings';
import { topicOf } from '../../../core/tracking/deadline';
import { changeDraft } from '../../../core/tracking/forms/change-draft';
import { checkChange } from '../../../core/tracking/forms/change-form';
import type { FormCells } from '../../../core/tracking/forms/form';
import { historyOf, type LedgerEntry } from '../../../core/tracking/ledger';
import type { StatusContext } from '../../../core/tracking/status';
import { newSheets } from '../../../core/workbook-contract/new-sheets';
import { fill } from '../../../locales/fill';
import type { Language } from '../../../locales/language';
import type { Messages } from '../../../locales/messages';
import { Overlay } from '../../components/Overlay';
import { Additions } from '../../components/Additions';
import { SubPage } from '../../components/pages/SubPage';
import { PapersPage } from '../../papers/PapersPage';
import { ChangeFields } from './ChangeFields';
import { ChangeFoot } from './ChangeFoot';
import { ChangeHistory } from './ChangeHistory';
import type { Drafts } from '../../environment/drafts';
import { useKept } from '../../environment/use-kept';
import { draftKey, useDraft } from './drafts';
import { KeptDraft } from './KeptDraft';
import { useSubmittedChange } from './use-submitted-change';
import { useTries } from './use-tries';
import styles from './forms.module.css';

interface ChangeFormProps {
  readonly plan: Plan;
  readonly row: PlanRow;
  readonly settings: Settings;
  readonly context: StatusContext;
  /** Reports cannot be dated later; also offered as a date. */
  readonly today: PlainDate;
  readonly now: () => Date;
  readonly messages: Messages;
  readonly language: Language;
  readonly isBusy: boolean;
  readonly drafts: Drafts;
  readonly save: (cells: FormCells, entry: LedgerEntry, deadline: PlainDate | null) => void;
  readonly leave: () => void;
}

/** The change as it is typed, checked, and its submission. */
function useChangeDraft({ plan, row, today, now, isBusy, drafts, save }: ChangeFormProps) {
  const draft = useDraft<TrackingColumn>(
    drafts,
    draftKey('change', plan, row),
    `change ${row.key}`,
  );
  const { typed, setField } = draft;
  const { tries, addTry, form } = useTries();
  const { fields, isRegistered } = changeDraft(row, typed);
  const check = checkChange(plan, row, fields, { asOf: today, at: '' });
  const isNew = check.cells !== null && Object.keys(check.cells).length > 0;
  const submitted = useSubmittedChange(now);
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    addTry();
    if (isBusy) return;
    const change = submitted(typed, isNew ? check : null);
    if (change) save(change.cells, change.entry, check.deadline);
  };
  return { draft, fields, isRegistered, check, isNew, tries, form, setField, submit };
}

/** 变更: another time, topic or spokesperson, or a cancellation, as section 四 of the notice requires. */
export function ChangeForm(props: ChangeFormProps) {
  const { plan, row, settings, today, messages, language, isBusy, leave } = props;
  const { words } = messages;
  const text = words.change;
  const [isDrafting, setDrafting] = useKept('change account', z.boolean(), false);
  const { draft, fields, isRegistered, check, isNew, tries, form, setField, submit } =
    useChangeDraft(props);
  const leaveDraft = (): void => {
    setDrafting(false);
  };
  return (
    <Overlay
      page={
        isDrafting ? (
          <PapersPage
            {...{ plan, settings, today, language, words }}
            title={text.account}
            wanted={{ row: isRegistered ? { ...row, tracking: null } : row, change: fields }}
            leave={leaveDraft}
          />
        ) : null
      }
    >
      <SubPage
        chapter="change"
        title={fill(text.title, { row: messages.rowLabel(row.key) })}
        back={words.common.back}
        leave={leave}
        foot={
          <ChangeFoot
            {...{ check, isNew, isBusy, tries, words }}
            draft={() => {
              setDrafting(true);
            }}
          />
        }
      >
        <p className={styles.subject}>
          {row.department?.name} {topicOf(row)?.clean}
        </p>
        <KeptDraft {...{ draft, words }} />
        <form id="change" ref={form} className={styles.form} onSubmit={submit} noValidate>
          <ChangeFields {...props} {...{ fields, check, tries }} change={setField} />
        </form>
        <Additions sheets={newSheets(['变更台账表'], settings.tables)} words={words} />
        <ChangeHistory row={row} history={historyOf(row, settings.changes)} words={words} />
      </SubPage>
    </Overlay>
  );
}
