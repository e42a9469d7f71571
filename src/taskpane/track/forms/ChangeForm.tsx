import { useEffect, useRef, useState, type SyntheticEvent } from 'react';
import { Button } from '@fluentui/react-components';
import type { PlainDate } from '../../../core/calendar/plain-date';
import type { Plan, PlanRow } from '../../../core/plan/plan';
import type { Settings } from '../../../core/settings/settings';
import { changeDraft } from '../../../core/tracking/forms/change-draft';
import { changeFields, checkChange } from '../../../core/tracking/forms/change-form';
import { isChangeType } from '../../../core/tracking/change-needs';
import type { TrackingColumn } from '../../../core/plan/tracking-columns';
import { topicOf } from '../../../core/tracking/deadline';
import type { FormCells } from '../../../core/tracking/forms/form';
import { historyOf, type LedgerEntry } from '../../../core/tracking/ledger';
import type { StatusContext } from '../../../core/tracking/status';
import { accountText } from '../../../locales/account';
import { fill } from '../../../locales/fill';
import type { Language } from '../../../locales/language';
import type { Messages } from '../../../locales/messages';
import { DraftPage } from '../../components/DraftPage';
import { minuteText } from '../../environment/minute-text';
import { Overlay } from '../../components/Overlay';
import { SubPage } from '../../components/SubPage';
import { ChangeHistory } from './ChangeHistory';
import { TopicFindings } from './TopicFindings';
import { TrackingField } from './TrackingField';
import styles from '../track.module.css';

interface ChangeFormProps {
  readonly plan: Plan;
  readonly row: PlanRow;
  readonly settings: Pick<Settings, 'limits' | 'levels' | 'changes'>;
  readonly context: StatusContext;
  /** Up to which a report can have come in, and what the dates offer. */
  readonly today: PlainDate;
  readonly now: () => Date;
  readonly messages: Messages;
  readonly language: Language;
  readonly isBusy: boolean;
  readonly save: (cells: FormCells, entry: LedgerEntry) => void;
  readonly leave: () => void;
}

/** What was sent for a draft: sent again as it was, until the draft is changed, so that nothing is registered twice. */
interface Sent {
  readonly typed: FormCells;
  readonly cells: FormCells;
  readonly entry: LedgerEntry;
}

/** 变更: another time, topic or spokesperson, or none, as the notice asks for it (四). */
export function ChangeForm(props: ChangeFormProps) {
  const { plan, row, settings, context, today, now, messages, language, isBusy, leave } = props;
  const { words } = messages;
  const text = words.change;
  const [typed, setTyped] = useState<FormCells>({});
  const [tries, setTries] = useState(0);
  const [isDrafting, setDrafting] = useState(false);
  const sent = useRef<Sent | null>(null);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (tries > 0) form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [tries]);
  const { fields, isRegistered } = changeDraft(row, typed);
  const check = checkChange(plan, row, fields, { asOf: today, at: '' });
  const { cells, entry, window } = check;
  const isNew = cells !== null && Object.keys(cells).length > 0;
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    setTries(tries + 1);
    if (isBusy) return;
    if (sent.current?.typed !== typed) {
      const at = minuteText(now());
      sent.current = isNew && entry ? { typed, cells, entry: { ...entry, 登记时间: at } } : null;
    }
    if (sent.current) props.save(sent.current.cells, sent.current.entry);
  };
  const before = isRegistered ? { ...row, tracking: null } : row;
  const account = isDrafting ? (
    <DraftPage
      title={text.account}
      draft={accountText(plan, before, fields, today, language)}
      nothing=""
      words={words}
      leave={() => {
        setDrafting(false);
      }}
    />
  ) : null;
  const type = fields.变更类型 ?? '';
  const columns: readonly TrackingColumn[] = [
    '变更类型',
    ...(isChangeType(type) ? changeFields(type) : []),
  ];
  const hintOf = (column: TrackingColumn): string => {
    if (column === '变更后时间' && window) {
      return fill(text.readAs, { start: window.start, end: window.end });
    }
    return column === '实际发布人' ? text.newSpeaker : '';
  };
  // What is not there yet is asked for only when it is missed; what is wrong is told at once.
  const problems = check.problems.filter(({ message }) => tries > 0 || message !== 'needed');
  return (
    <Overlay by={account}>
      <SubPage
        title={fill(text.title, { row: messages.rowLabel(row.key) })}
        back={words.common.back}
        leave={leave}
        foot={
          <>
            <span role="status">
              {cells !== null && !isNew
                ? text.asRegistered
                : fill(text.deadlineAfter, { deadline: check.deadline ?? text.noDeadline })}
            </span>
            <div className={styles.buttons}>
              <Button appearance="primary" type="submit" form="change" disabledFocusable={isBusy}>
                {words.progress.save}
              </Button>
              <Button
                disabledFocusable={cells === null}
                onClick={() => {
                  setDrafting(true);
                }}
              >
                {text.account}
              </Button>
            </div>
          </>
        }
      >
        <p className={styles.subject}>
          {row.department?.name} {topicOf(row)?.clean}
        </p>
        <form id="change" ref={form} className={styles.form} onSubmit={submit} noValidate>
          {columns.map((column) => (
            <div key={column}>
              <TrackingField
                column={column}
                value={fields[column] ?? ''}
                problem={problems.find(({ field }) => field === column) ?? null}
                warning={check.warnings.find(({ field }) => field === column) ?? null}
                hint={hintOf(column)}
                today={today}
                words={words}
                change={(value) => {
                  setTyped((before) => ({ ...before, [column]: value }));
                }}
              />
              {column === '变更后主题' && fields[column]?.trim() && (
                <TopicFindings
                  {...{ plan, settings, context, messages }}
                  row={check.row}
                  topic={fields[column].trim()}
                />
              )}
            </div>
          ))}
        </form>
        <ChangeHistory row={row} history={historyOf(row, settings.changes)} words={words} />
      </SubPage>
    </Overlay>
  );
}
