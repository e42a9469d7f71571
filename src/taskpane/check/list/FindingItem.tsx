import { memo, type KeyboardEvent } from 'react';
import { Button } from '@fluentui/react-components';
import type { Suggestion } from '../../../core/checks/finding';
import { canWaive } from '../../../core/settings/waivers';
import { fill } from '../../../locales/fill';
import type { Messages } from '../../../locales/messages';
import { DiffText } from '../text/DiffText';
import type { Entry } from './entries';
import { LevelIcon } from '../../components/LevelIcon';
import { WhitespaceText } from '../text/WhitespaceText';
import { stepAmong } from '../../focus/step-among';
import { VisuallyHidden } from '../../components/VisuallyHidden';
import styles from './list.module.css';

/** What a person can do about a finding. */
export interface FindingActions {
  readonly select: (id: string) => void;
  readonly applySuggestion: (entry: Entry, suggestion: Suggestion) => void;
  readonly clean: (entry: Entry) => void;
  readonly waive: (entry: Entry) => void;
  readonly unwaive: (entry: Entry) => void;
}

interface FindingItemProps {
  readonly entry: Entry;
  readonly isSelected: boolean;
  /** Something is being read or written: nothing else can be. */
  readonly isBusy: boolean;
  readonly messages: Messages;
  readonly actions: FindingActions;
}

/** Arrow keys go from finding to finding, through all groups that are open. */
const step = (event: KeyboardEvent<HTMLElement>): void => {
  stepAmong(event, { list: '[role="region"]', lines: '[data-finding] > button' });
};

/** One finding: where, what the cell says, why, and what can be done. */
export const FindingItem = memo(function FindingItem({
  entry,
  isSelected,
  isBusy,
  messages,
  actions,
}: FindingItemProps) {
  const { finding, content, waiver } = entry;
  const { check, level } = messages.words;
  const place =
    finding.row === null
      ? check.table
      : `${messages.rowLabel(finding.row)} ${messages.columnLabel(finding)}`;
  const isAboutWhite = finding.rule === 'text/stray-space';
  return (
    <li className={styles.item} data-finding={entry.id} data-selected={isSelected ? '' : undefined}>
      <button
        type="button"
        className={styles.jump}
        aria-current={isSelected}
        onKeyDown={step}
        onClick={() => {
          actions.select(entry.id);
        }}
      >
        <span className={styles.place}>
          <LevelIcon level={finding.level} />
          <VisuallyHidden>{level[finding.level]}</VisuallyHidden>
          <span>{place}</span>
        </span>
        {content !== '' && (
          <span className={styles.content}>
            {isAboutWhite ? <WhitespaceText text={content} words={check} /> : content}
          </span>
        )}
        <span className={styles.reason}>{messages.message(finding)}</span>
        {waiver && (
          <span className={styles.reason}>
            {fill(check.waivedBy, { by: waiver.by, at: waiver.at, reason: waiver.reason })}
          </span>
        )}
      </button>
      <div className={styles.corner}>
        {!waiver && finding.fix && (
          <Button
            size="small"
            disabledFocusable={isBusy}
            onClick={() => {
              actions.clean(entry);
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
              else actions.waive(entry);
            }}
          >
            {waiver ? check.unwaive : check.waive}
          </Button>
        )}
      </div>
      {!waiver &&
        finding.suggestions.map((suggestion, at) => (
          <SuggestionLine
            key={at}
            entry={entry}
            suggestion={suggestion}
            isBusy={isBusy}
            messages={messages}
            apply={actions.applySuggestion}
          />
        ))}
    </li>
  );
});

interface SuggestionLineProps {
  readonly entry: Entry;
  readonly suggestion: Suggestion;
  readonly isBusy: boolean;
  readonly messages: Messages;
  readonly apply: (entry: Entry, suggestion: Suggestion) => void;
}

/** A suggestion with what it would make of the cell; never applied unasked. */
function SuggestionLine({ entry, suggestion, isBusy, messages, apply }: SuggestionLineProps) {
  const { check } = messages.words;
  if (suggestion.kind === 'newId') {
    return (
      <p className={styles.suggestion}>
        <Button
          size="small"
          disabledFocusable={isBusy}
          onClick={() => {
            apply(entry, suggestion);
          }}
        >
          {check.newId}
        </Button>
      </p>
    );
  }
  const isReplacement = suggestion.kind === 'replace';
  return (
    <p className={styles.suggestion}>
      <span className={styles.proposal}>
        <span className={styles.reason}>{isReplacement ? check.change : check.addUnit}</span>{' '}
        {isReplacement ? (
          <DiffText before={entry.content} after={suggestion.text} />
        ) : (
          suggestion.unit
        )}
      </span>
      <Button
        size="small"
        disabledFocusable={isBusy}
        aria-label={
          isReplacement
            ? `${check.apply} ${suggestion.text}`
            : `${check.addUnit} ${suggestion.unit}`
        }
        onClick={() => {
          apply(entry, suggestion);
        }}
      >
        {isReplacement ? check.apply : check.addUnit}
      </Button>
    </p>
  );
}
