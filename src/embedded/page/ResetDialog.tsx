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

interface ResetDialogProps {
  readonly open: boolean;
  readonly words: Words;
  readonly onClose: () => void;
  readonly onConfirm: () => void;
}

/** Asks before the sample replaces what somebody typed. */
export function ResetDialog({ open, words, onClose, onConfirm }: ResetDialogProps) {
  return (
    <Dialog modalType="alert" open={open} onOpenChange={onClose}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{words.resetTitle}</DialogTitle>
          <DialogContent>{words.resetText}</DialogContent>
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
              {words.confirmReset}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
