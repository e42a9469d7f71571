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
import { wordsOf } from './words';

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
  const look = useMemo(() => ({ language, dark }), [language, dark]);
  const workbook = useWorkbook(place, sample, look, words);
  const [asking, setAsking] = useState<Replacement | null>(null);
  const { opened, notice } = workbook;
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
        onOpen={(file) => void workbook.open(file)}
        onSave={() => void workbook.save()}
        onReset={() => {
          setAsking('sample');
        }}
        onYear={() => {
          setAsking('year');
        }}
        onLanguage={() => {
          prefer({ language: language === 'zh-CN' ? 'en-US' : 'zh-CN' });
        }}
        onTheme={() => {
          prefer({ theme: dark ? 'light' : 'dark' });
        }}
      />
      {notice && (
        <MessageBar intent={notice.intent} className={styles.notice}>
          <MessageBarBody>{notice.text}</MessageBarBody>
          <MessageBarActions
            containerAction={
              <Button
                appearance="transparent"
                aria-label={words.close}
                icon={<DismissRegular />}
                onClick={workbook.dismissNotice}
              />
            }
          />
        </MessageBar>
      )}
      <Layout
        words={words}
        grid={<div ref={place} role="region" aria-label={words.grid} className={styles.fill} />}
        pane={
          opened && (
            <PaneFrame
              // A new workbook and another language both mean that Excel starts the pane anew.
              key={`${opened.generation} ${language}`}
              host={opened.session.host}
              language={language}
              dark={dark}
              words={words}
            />
          )
        }
      />
      <ResetDialog
        replacement={asking}
        words={words}
        onClose={useCallback(() => {
          setAsking(null);
        }, [])}
        onConfirm={() => {
          if (asking === 'year') void workbook.openYear(year);
          else workbook.reset();
        }}
      />
      <LossesDialog
        losses={workbook.losses}
        language={language}
        words={words}
        onClose={workbook.dismissLosses}
      />
    </FluentProvider>
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
