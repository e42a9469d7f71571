import { useState, type SyntheticEvent } from 'react';
import * as z from 'zod/mini';
import { Button, Field, Input, Textarea } from '@fluentui/react-components';
import type { TrackingColumn } from '../../../core/plan/tracking-columns/tracking-columns';
import { fill } from '../../../locales/fill';
import type { Messages } from '../../../locales/messages';
import { Additions } from '../../components/Additions';
import { SubPage } from '../../components/pages/SubPage';
import type { Entry } from '../list/entries';
import { LevelIcon } from '../../components/LevelIcon';
import type { Drafts } from '../../environment/drafts';
import { useKept } from '../../environment/use-kept';
import { storedName } from '../../environment/stored-name';
import { VisuallyHidden } from '../../components/VisuallyHidden';
import styles from './pages.module.css';

/** Number of findings that are shown of many. */
const LISTED = 20;

interface WaiveFormProps {
  /** Waived together, with one reason. */
  readonly entries: readonly Entry[];
  /** Where a reason is kept that was typed and not saved. */
  readonly draft: { readonly drafts: Drafts; readonly key: string };
  readonly messages: Messages;
  /** What storing the waiver adds to the workbook. */
  readonly additions: {
    readonly columns: readonly TrackingColumn[];
    readonly sheets: readonly string[];
  };
  readonly isBusy: boolean;
  readonly save: (reason: string, by: string) => void;
  readonly leave: () => void;
}

/** The reason as typed, which outlives the form until it is saved. */
function useReason({ drafts, key }: WaiveFormProps['draft']) {
  const [reason, setReason] = useKept(key, z.string(), () => drafts.get(key)?.reason ?? '');
  return {
    reason,
    setReason: (typed: string): void => {
      setReason(typed);
      drafts.set(key, { reason: typed });
    },
  };
}

/** Asks for the waiver reason and for the user's name, which this browser remembers. */
export function WaiveForm(props: WaiveFormProps) {
  const { entries, draft, messages, additions, isBusy, save, leave } = props;
  const { waive, common } = messages.words;
  const { reason, setReason } = useReason(draft);
  const [by, setBy] = useKept('waive name', z.string(), () => storedName.read());
  const [isTried, setTried] = useState(false);
  const isComplete = reason.trim() !== '' && by.trim() !== '';
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    setTried(true);
    if (!isComplete || isBusy) return;
    storedName.write(by.trim());
    draft.drafts.delete(draft.key);
    save(reason.trim(), by.trim());
  };
  const missing = (text: string, message: string) =>
    isTried && text.trim() === '' ? { validationMessage: message } : {};
  return (
    <SubPage
      title={waive.title}
      back={common.back}
      leave={leave}
      foot={
        <Button appearance="primary" type="submit" form="waive" disabledFocusable={isBusy}>
          {waive.save}
        </Button>
      }
    >
      <WaivedFindings entries={entries} messages={messages} />
      <form id="waive" className={styles.form} onSubmit={submit} noValidate>
        <Field label={waive.reason} required {...missing(reason, waive.reasonMissing)}>
          <Textarea
            value={reason}
            rows={3}
            onChange={(_, { value }) => {
              setReason(value);
            }}
          />
        </Field>
        <Field
          label={waive.name}
          required
          hint={waive.nameHint}
          {...missing(by, waive.nameMissing)}
        >
          <Input
            value={by}
            autoComplete="name"
            onChange={(_, { value }) => {
              setBy(value);
            }}
          />
        </Field>
      </form>
      <p className={styles.intro}>{waive.intro}</p>
      <Additions {...additions} words={messages.words} />
    </SubPage>
  );
}

/** The findings to be waived, the first of many. */
function WaivedFindings({ entries, messages }: Pick<WaiveFormProps, 'entries' | 'messages'>) {
  const { waive } = messages.words;
  const count = entries.length - LISTED;
  return (
    <>
      {entries.slice(0, LISTED).map((entry) => (
        <WaivedFinding key={entry.id} entry={entry} messages={messages} />
      ))}
      {count > 0 && (
        <p className={styles.intro}>{fill(waive.more, { count, total: entries.length })}</p>
      )}
    </>
  );
}

interface WaivedFindingProps {
  readonly entry: Entry;
  readonly messages: Messages;
}

/** A finding to be waived. */
function WaivedFinding({ entry, messages }: WaivedFindingProps) {
  const { finding, content } = entry;
  return (
    <>
      <p className={styles.place}>
        <LevelIcon level={finding.level} />
        <VisuallyHidden>{messages.words.level[finding.level]}</VisuallyHidden>
        {finding.row !== null && messages.rowName(finding.row)} {messages.columnLabel(finding)}
      </p>
      {content !== '' && <p className={styles.content}>{content}</p>}
      <p className={styles.intro}>{messages.message(finding)}</p>
    </>
  );
}
