import { Button } from '@fluentui/react-components';
import type { Words } from '../../locales';

interface CellButtonProps {
  /** Which setting it is. */
  readonly name: string;
  readonly words: Words;
  readonly show: () => void;
}

/** Leads to the cell that stores a setting. */
export function CellButton({ name, words, show }: CellButtonProps) {
  return (
    <Button
      size="small"
      appearance="subtle"
      title={words.settings.toCell}
      aria-label={`${words.settings.toCell} ${name}`}
      onClick={show}
    >
      {words.settings.cell}
    </Button>
  );
}
