import { useState } from 'react';
import { Button, Textarea } from '@fluentui/react-components';
import type { Words } from '../../locales';
import { SubPage } from './SubPage';
import styles from './draft-page.module.css';

interface DraftPageProps {
  readonly title: string;
  /** Ready to paste; empty where there is nothing to write about. */
  readonly draft: string;
  /** Stands in for an empty draft. */
  readonly nothing: string;
  readonly words: Words;
  readonly leave: () => void;
}

/** A text that the pane has drafted, to be read, copied and pasted elsewhere. */
export function DraftPage({ title, draft, nothing, words, leave }: DraftPageProps) {
  const { common, notice, progress } = words;
  // What was copied, not whether: another draft is not copied yet.
  const [copied, setCopied] = useState<string | null>(null);
  const copy = (): void => {
    // A host may forbid the clipboard; the text can be selected all the same.
    navigator.clipboard.writeText(draft).then(
      () => {
        setCopied(draft);
      },
      () => {
        setCopied(null);
      },
    );
  };
  return (
    <SubPage
      title={title}
      back={common.back}
      leave={leave}
      foot={
        <Button appearance="primary" disabled={draft === ''} onClick={copy}>
          {copied === draft ? notice.copied : progress.copyText}
        </Button>
      }
    >
      {draft === '' ? (
        <p>{nothing}</p>
      ) : (
        <Textarea readOnly aria-label={title} value={draft} className={styles.draft ?? ''} />
      )}
    </SubPage>
  );
}
