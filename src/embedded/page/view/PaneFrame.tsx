import { useLayoutEffect } from 'react';
import { makeStyles, tokens } from '@fluentui/react-components';
import type { Host } from '../../host/host';
import { attachPane } from '../../transport/pane-frame';
import './pane-host';
import type { Language, Words } from '../words/words';

interface PaneFrameProps {
  readonly host: Host;
  readonly language: Language;
  readonly dark: boolean;
  readonly words: Words;
}

/** The task pane, isolated in a frame. */
export function PaneFrame({ host, language, dark, words }: PaneFrameProps) {
  const styles = useStyles();
  // Before the frame's first script runs, and again when the pane reloads itself.
  useLayoutEffect(() => {
    window.embeddedWorkbook = {
      attachPane: (frame) => {
        attachPane(host, frame, language);
      },
    };
  }, [host, language]);
  // What Excel for Mac puts into a pane's address: office.js reads the host, the language and that telemetry is off.
  const hostInfo = encodeURIComponent(
    `excel$mac$16.00$${language.toLowerCase()}$c$$disableLogging$0`,
  );
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
