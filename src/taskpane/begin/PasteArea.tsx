import { Textarea } from '@fluentui/react-components';
import type { Words } from '../../locales';
import styles from './begin.module.css';

/** The pasted table, in both formats of the clipboard. */
export interface Pasted {
  readonly html: string;
  readonly text: string;
}

interface PasteAreaProps {
  readonly words: Words;
  /** What was typed or pasted before the pane was started anew. */
  readonly first: string;
  readonly hasPasted: boolean;
  readonly take: (pasted: Pasted) => void;
}

/** The area that a table is pasted, typed or dropped into. */
export function PasteArea({ words: { paste }, first, hasPasted, take }: PasteAreaProps) {
  return (
    <>
      <p className={styles.intro}>{paste.intro}</p>
      <Textarea
        className={styles.area ?? ''}
        aria-label={paste.area}
        placeholder={paste.area}
        rows={5}
        defaultValue={first}
        onPaste={({ clipboardData }) => {
          take({
            html: clipboardData.getData('text/html'),
            text: clipboardData.getData('text/plain'),
          });
        }}
        onChange={(_, { value }) => {
          // Typed or dropped text. A paste has delivered its table already, and its text says less.
          if (!hasPasted) take({ html: '', text: value });
        }}
      />
    </>
  );
}
