import { Button } from '@fluentui/react-components';
import { Modal } from './Modal';
import type { Words } from '../words/words';

/** What replaces the workbook: a sample, a file, or the workbook of another tab. */
export type Replacement =
  | { readonly kind: 'sample' | 'year' | 'elsewhere' }
  | { readonly kind: 'file'; readonly file: File };

interface ReplaceDialogProps {
  /** `null` closes the dialog. */
  readonly replacement: Replacement | null;
  readonly words: Words;
  readonly onClose: () => void;
  readonly onConfirm: (replacement: Replacement) => void;
}

interface Question {
  readonly title: string;
  readonly text: string;
  readonly confirm: string;
}

function questionOf(replacement: Replacement, words: Words): Question {
  switch (replacement.kind) {
    case 'sample':
      return { title: words.resetTitle, text: words.resetText, confirm: words.confirmReset };
    case 'year':
      return { title: words.yearTitle, text: words.yearText, confirm: words.confirmYear };
    case 'elsewhere':
      return { title: words.takeOverTitle, text: words.takeOverText, confirm: words.takeOver };
    case 'file':
      return {
        title: words.openTitle(replacement.file.name),
        text: words.openText,
        confirm: words.confirmOpen,
      };
  }
}

/** Asks before something replaces the workbook. */
export function ReplaceDialog({ replacement, words, onClose, onConfirm }: ReplaceDialogProps) {
  if (!replacement) return null;
  const { title, text, confirm } = questionOf(replacement, words);
  return (
    <Modal
      role="alertdialog"
      title={title}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{words.cancel}</Button>
          <Button
            appearance="primary"
            onClick={() => {
              onClose();
              onConfirm(replacement);
            }}
          >
            {confirm}
          </Button>
        </>
      }
    >
      {text}
    </Modal>
  );
}
