import { memo, type KeyboardEvent } from 'react';
import { Button } from '@fluentui/react-components';
import type { Suggestion } from '../../../core/checks/finding';
import { canWaive } from '../../../core/settings/waivers';
import type { Messages } from '../../../locales/messages';
import { LevelIcon } from '../../components/LevelIcon';
import { VisuallyHidden } from '../../components/VisuallyHidden';
import { stepAmong } from '../../focus/step-among';
import { waivedText } from '../problem-lines';
import { WhitespaceText } from '../text/WhitespaceText';
import type { Entry } from './entries';
import { SuggestionLine } from './SuggestionLine';
import styles from './list.module.css';

/** What the user can do about a finding. */
export interface FindingActions {
  readonly select: (id: string) => void;
  readonly applySuggestion: (entry: Entry, suggestion: Suggestion) => void;
  readonly applyFix: (entry: Entry) => void;
  readonly waive: (entries: readonly Entry[]) => void;
  readonly showShortcuts: () => void;
  readonly unwaive: (entry: Entry) => void;
}

interface FindingItemProps {
  readonly entry: Entry;
  readonly isSelected: boolean;
  readonly isBusy: boolean;
  readonly messages: Messages;
  readonly actions: FindingActions;
}

/** Arrow keys move between findings, across all expanded groups; letters act on the one that has the focus. */
function pressed(event: KeyboardEvent<HTMLElement>, props: FindingItemProps): void {
  stepAmong(event, { list: '[role="region"]', lines: '[data-finding] > button' });
  const { entry, isBusy, actions } = props;
  const { finding, waiver } = entry;
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.key === '?') actions.showShortcuts();
  if (isBusy || waiver) return;
  const [suggestion] = finding.suggestions;
  if (event.key === 'a' && suggestion) actions.applySuggestion(entry, suggestion);
  else if (event.key === 'a' && finding.fix) actions.applyFix(entry);
  if (event.key === 'w' && canWaive(finding)) actions.waive([entry]);
}

/** One finding: its place, the cell's content, the reason, and what can be done. */
export const FindingItem = memo(function FindingItem(props: FindingItemProps) {
  const { entry, isSelected, isBusy, messages, actions } = props;
  const { finding, waiver } = entry;
  return (
    <li className={styles.item} data-finding={entry.id} data-selected={isSelected ? '' : undefined}>
      <button
        type="button"
        className={styles.jump}
        aria-current={isSelected}
        onKeyDown={(event) => {
          pressed(event, props);
        }}
        onClick={() => {
          actions.select(entry.id);
        }}
      >
        <FindingText entry={entry} messages={messages} />
      </button>
      <FindingButtons {...props} />
      {!waiver &&
        finding.suggestions.map((suggestion, at) => (
          <SuggestionLine
            key={at}
            {...{ entry, suggestion, isBusy, messages }}
            apply={actions.applySuggestion}
          />
        ))}
    </li>
  );
});

/** The finding in words. */
function FindingText({ entry, messages }: Pick<FindingItemProps, 'entry' | 'messages'>) {
  const { finding, content, waiver } = entry;
  const { check, level } = messages.words;
  return (
    <>
      <span className={styles.place}>
        <LevelIcon level={finding.level} />
        <VisuallyHidden>{level[finding.level]}</VisuallyHidden>
        <span>
          {finding.row === null
            ? check.table
            : `${messages.rowLabel(finding.row)} ${messages.columnLabel(finding)}`}
        </span>
      </span>
      {finding.row !== null && (
        <span className={styles.subject}>{messages.rowSubject(finding.row)}</span>
      )}
      {content !== '' && (
        <span className={styles.content}>
          {finding.rule === 'text/stray-space' ? (
            <WhitespaceText text={content} words={check} />
          ) : (
            content
          )}
        </span>
      )}
      <span className={styles.reason}>{messages.message(finding)}</span>
      {waiver && <span className={styles.reason}>{waivedText(waiver, messages.words)}</span>}
    </>
  );
}

/** The buttons for the finding itself: cleaning, waiving. */
function FindingButtons({ entry, isBusy, messages, actions }: FindingItemProps) {
  const { finding, waiver } = entry;
  const { check } = messages.words;
  return (
    <div className={styles.corner}>
      {!waiver && finding.fix && (
        <Button
          size="small"
          disabledFocusable={isBusy}
          onClick={() => {
            actions.applyFix(entry);
          }}
        >
          {check.clean1}
        </Button>
      )}
      {canWaive(finding) && (
        <Button
          size="small"
          appearance="subtle"
          disabledFocusable={isBusy}
          onClick={() => {
            if (waiver) actions.unwaive(entry);
            else actions.waive([entry]);
          }}
        >
          {waiver ? check.unwaive : check.waive}
        </Button>
      )}
    </div>
  );
}
