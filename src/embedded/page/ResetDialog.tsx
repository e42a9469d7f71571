import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  DialogTrigger,
} from '@fluentui/react-components';
import type { Words } from './words';

/** What replaces the workbook. */
export type Replacement = 'sample' | 'year';

interface ResetDialogProps {
  /** `null` closes the dialog. */
  readonly replacement: Replacement | null;
  readonly words: Words;
  readonly onClose: () => void;
  readonly onConfirm: () => void;
}

/** Asks before a sample replaces the workbook. */
export function ResetDialog({ replacement, words, onClose, onConfirm }: ResetDialogProps) {
  const isYear = replacement === 'year';
  return (
    <Dialog modalType="alert" open={replacement !== null} onOpenChange={onClose}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{isYear ? words.yearTitle : words.resetTitle}</DialogTitle>
          <DialogContent>{isYear ? words.yearText : words.resetText}</DialogContent>
          <DialogActions>
            <DialogTrigger disableButtonEnhancement>
              <Button>{words.cancel}</Button>
            </DialogTrigger>
            <Button
              appearance="primary"
              onClick={() => {
                onClose();
                onConfirm();
              }}
            >
              {isYear ? words.confirmYear : words.confirmReset}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
