import { Button, Textarea } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import type { Words } from '../../../locales';
import { SubPage } from './SubPage';
import { useClipboard } from '../use-clipboard';
import styles from './draft-page.module.css';

interface DraftPageProps {
  readonly title: string;
  /** The text; empty if there is nothing to write about. */
  readonly draft: string;
  /** Shown instead of an empty draft. */
  readonly nothing: string;
  readonly words: Words;
  readonly leave: () => void;
}

/** A drafted text to read and copy. */
export function DraftPage({ title, draft, nothing, words, leave }: DraftPageProps) {
  const { common, notice, progress } = words;
  const { state, copy } = useClipboard(draft);
  const text = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    if (state !== 'blocked') return;
    text.current?.focus();
    text.current?.select();
  }, [state]);
  return (
    <SubPage
      title={title}
      back={common.back}
      leave={leave}
      foot={
        <>
          {state === 'blocked' && <p role="status">{notice.copyByHand}</p>}
          <Button appearance="primary" disabled={draft === ''} onClick={copy}>
            {state === 'copied' ? notice.copied : progress.copyText}
          </Button>
        </>
      }
    >
      {draft === '' ? (
        <p>{nothing}</p>
      ) : (
        <Textarea
          readOnly
          textarea={{ ref: text }}
          aria-label={title}
          value={draft}
          className={styles.draft ?? ''}
        />
      )}
    </SubPage>
  );
}
