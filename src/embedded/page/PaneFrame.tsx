import { makeStyles, tokens } from '@fluentui/react-components';
import type { Language, Words } from './words';

interface PaneFrameProps {
  readonly language: Language;
  readonly dark: boolean;
  readonly words: Words;
}

/** The task pane in a frame of its own: what goes wrong in it stays in it. */
export function PaneFrame({ language, dark, words }: PaneFrameProps) {
  const styles = useStyles();
  // What Excel for Mac puts into the address of a pane; office.js reads host and language from it.
  const hostInfo = encodeURIComponent(`excel$mac$16.00$${language.toLowerCase()}$c$$$0`);
  return (
    <iframe
      className={styles.frame}
      title={words.pane}
      src={`taskpane.html?_host_Info=${hostInfo}`}
      // The frame's own "prefers-color-scheme" follows this.
      style={{ colorScheme: dark ? 'dark' : 'light' }}
    />
  );
}

const useStyles = makeStyles({
  frame: {
    display: 'block',
    width: '100%',
    height: '100%',
    border: 'none',
    backgroundColor: tokens.colorNeutralBackground1,
  },
});
