import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import {
  Button,
  FluentProvider,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  makeStyles,
  tokens,
  webDarkTheme,
  webLightTheme,
} from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';
import type { ModelSnapshot } from '../model/data/snapshot';
import { Bar } from './Bar';
import { Layout } from './Layout';
import { LossesDialog } from './LossesDialog';
import { PaneFrame } from './PaneFrame';
import { usePreferences } from './preferences';
import { ResetDialog, type Replacement } from './ResetDialog';
import { useWorkbook } from './useWorkbook';
import { wordsOf, type Language, type Words } from './words';
import type { WorkbookController, WorkbookState } from './workbook-controller';

interface AppProps {
  readonly sample: () => ModelSnapshot;
  /** The file of the sample of a whole year. */
  readonly year: () => Promise<ArrayBuffer>;
}

/** The whole page. */
export function App({ sample, year }: AppProps) {
  const styles = useStyles();
  const [{ language, theme }, prefer] = usePreferences();
  const words = wordsOf(language);
  const dark = theme === 'dark';
  const place = useRef<HTMLDivElement>(null);
  const appearance = useMemo(() => ({ language, dark }), [language, dark]);
  const [workbook, controller] = useWorkbook(place, sample, appearance, words);
  const [asking, setAsking] = useState<Replacement | null>(null);
  const { opened } = workbook;
  useEffect(() => {
    document.documentElement.lang = language;
    document.title = words.title;
  }, [language, words]);
  return (
    <FluentProvider theme={dark ? webDarkTheme : webLightTheme} className={styles.page}>
      <Bar
        words={words}
        theme={theme}
        busy={workbook.busy}
        onOpen={(file) => void controller.open(file)}
        onSave={() => void controller.save()}
        onReplace={setAsking}
        onLanguage={() => {
          prefer({ language: language === 'zh-CN' ? 'en-US' : 'zh-CN' });
        }}
        onTheme={() => {
          prefer({ theme: dark ? 'light' : 'dark' });
        }}
      />
      <NoticeBar controller={controller} notice={workbook.notice} words={words} />
      <Layout
        words={words}
        grid={<div ref={place} role="region" aria-label={words.grid} className={styles.fill} />}
        pane={
          opened && (
            <PaneFrame
              // As in Excel, another workbook or language restarts the pane.
              key={`${opened.generation} ${language}`}
              host={opened.session.host}
              {...{ language, dark, words }}
            />
          )
        }
      />
      <Dialogs
        {...{ asking, setAsking, controller, year, language, words }}
        losses={workbook.losses}
      />
    </FluentProvider>
  );
}

interface DialogsProps {
  readonly asking: Replacement | null;
  readonly setAsking: (replacement: Replacement | null) => void;
  readonly controller: WorkbookController;
  readonly year: () => Promise<ArrayBuffer>;
  readonly losses: WorkbookState['losses'];
  readonly language: Language;
  readonly words: Words;
}

function Dialogs({ asking, setAsking, controller, year, losses, language, words }: DialogsProps) {
  return (
    <>
      <ResetDialog
        replacement={asking}
        words={words}
        onClose={useCallback(() => {
          setAsking(null);
        }, [setAsking])}
        onConfirm={() => {
          if (asking === 'year') void controller.openYear(year);
          else controller.reset();
        }}
      />
      <LossesDialog
        losses={losses}
        language={language}
        words={words}
        onClose={() => {
          controller.dismissLosses();
        }}
      />
    </>
  );
}

interface NoticeBarProps {
  readonly controller: WorkbookController;
  readonly notice: WorkbookState['notice'];
  readonly words: Words;
}

function NoticeBar({ controller, notice, words }: NoticeBarProps) {
  const styles = useStyles();
  return (
    notice && (
      <MessageBar intent={notice.intent} className={styles.notice}>
        <MessageBarBody>{notice.text}</MessageBarBody>
        <MessageBarActions
          containerAction={
            <Button
              appearance="transparent"
              aria-label={words.close}
              icon={<DismissRegular />}
              onClick={() => {
                controller.dismissNotice();
              }}
            />
          }
        />
      </MessageBar>
    )
  );
}

const useStyles = makeStyles({
  page: {
    display: 'flex',
    flexDirection: 'column',
    height: '100vh',
    overflow: 'hidden',
    backgroundColor: tokens.colorNeutralBackground1,
  },
  notice: { flexShrink: 0 },
  fill: { height: '100%' },
});
