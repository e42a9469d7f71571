import { Button } from '@fluentui/react-components';
import type { Words } from '../../../locales';
import styles from './forms.module.css';

interface KeptDraftProps {
  readonly draft: { readonly isKept: boolean; readonly discard: () => void };
  readonly words: Words;
}

/** Says that a form has what was typed before it was left, and offers to start over. */
export function KeptDraft({ draft, words }: KeptDraftProps) {
  if (!draft.isKept) return null;
  return (
    <p className={styles.kept} role="status">
      {words.progress.kept}
      <Button size="small" appearance="transparent" onClick={draft.discard}>
        {words.progress.discard}
      </Button>
    </p>
  );
}
