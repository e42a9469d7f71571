import { Button } from '@fluentui/react-components';
import type { Suggestion } from '../../../core/checks/finding';
import type { Messages } from '../../../locales/messages';
import { DiffText } from '../text/DiffText';
import type { Entry } from './entries';
import styles from './list.module.css';

interface SuggestionLineProps {
  readonly entry: Entry;
  readonly suggestion: Suggestion;
  readonly isBusy: boolean;
  readonly messages: Messages;
  readonly apply: (entry: Entry, suggestion: Suggestion) => void;
}

/** A suggestion with its effect on the cell; only applied on request. */
export function SuggestionLine({
  entry,
  suggestion,
  isBusy,
  messages,
  apply,
}: SuggestionLineProps) {
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
