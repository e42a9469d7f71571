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

/** What is to replace the workbook. */
export type Replacement = 'sample' | 'year';

interface ResetDialogProps {
  /** `null` asks nothing. */
  readonly replacement: Replacement | null;
  readonly words: Words;
  readonly onClose: () => void;
  readonly onConfirm: () => void;
}

/** Asks before a sample replaces what somebody typed. */
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
