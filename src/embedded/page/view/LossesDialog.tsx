import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { Loss } from '../../xlsx';
import { lossText } from '../../xlsx/loss-text';
import { Modal } from './Modal';
import type { Language, Words } from '../words/words';

interface LossesDialogProps {
  readonly losses: readonly Loss[];
  readonly language: Language;
  readonly words: Words;
  readonly onClose: () => void;
}

/** Lists what a file could not keep. */
export function LossesDialog({ losses, language, words, onClose }: LossesDialogProps) {
  const styles = useStyles();
  if (losses.length === 0) return null;
  return (
    <Modal
      role="dialog"
      title={words.lossesTitle(losses.length)}
      onClose={onClose}
      actions={
        <Button appearance="primary" onClick={onClose}>
          {words.close}
        </Button>
      }
    >
      <p className={styles.text}>{words.lossesText}</p>
      <ul className={styles.list}>
        {losses.map((loss) => (
          <li key={`${loss.kind} ${loss.sheet ?? ''}`}>{lossText(loss, language)}</li>
        ))}
      </ul>
    </Modal>
  );
}

const useStyles = makeStyles({
  text: { marginTop: 0 },
  list: {
    margin: 0,
    paddingLeft: tokens.spacingHorizontalXXL,
    lineHeight: tokens.lineHeightBase400,
    maxHeight: '50vh',
    overflowY: 'auto',
  },
});
