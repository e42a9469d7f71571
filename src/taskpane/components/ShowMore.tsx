import { Button } from '@fluentui/react-components';

/** Lines of a long list that are rendered at first, and by each press more: a plan may have thousands. */
export const PAGE = 60;

interface ShowMoreProps {
  readonly shown: number;
  readonly all: number;
  /** The name of the button, for the number of lines that it shows. */
  readonly name: (count: number) => string;
  readonly show: (count: number) => void;
}

/** Shows the next lines of a long list; nothing where all are shown. */
export function ShowMore({ shown, all, name, show }: ShowMoreProps) {
  if (shown >= all) return null;
  return (
    <Button
      size="small"
      appearance="transparent"
      onClick={() => {
        show(shown + PAGE);
      }}
    >
      {name(Math.min(PAGE, all - shown))}
    </Button>
  );
}
