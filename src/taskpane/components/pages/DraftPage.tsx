import { Button, Textarea } from '@fluentui/react-components';
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
  const { isCopied, copy } = useClipboard(draft);
  return (
    <SubPage
      title={title}
      back={common.back}
      leave={leave}
      foot={
        <Button appearance="primary" disabled={draft === ''} onClick={copy}>
          {isCopied ? notice.copied : progress.copyText}
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
