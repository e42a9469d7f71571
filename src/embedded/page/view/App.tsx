import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import {
  FluentProvider,
  makeStyles,
  tokens,
  webDarkTheme,
  webLightTheme,
} from '@fluentui/react-components';
import type { ModelSnapshot } from '../../model/data/snapshot';
import { Bar } from './Bar';
import { Layout } from './Layout';
import { LossesDialog } from './LossesDialog';
import { PaneFrame } from './PaneFrame';
import { usePreferences } from './preferences';
import { ReplaceDialog, type Replacement } from './ReplaceDialog';
import { Notices } from './Notices';
import { useWorkbook } from './useWorkbook';
import { wordsOf, type Language, type Words } from '../words/words';
import type { WorkbookController, WorkbookState } from '../workbook/workbook-controller';

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
  usePageTitle(language, words);
  const replaceOrAsk = (replacement: Replacement): void => {
    const isLost =
      replacement.kind === 'elsewhere' ? controller.hasUnstoredWork() : controller.hasUnsavedWork();
    if (isLost) setAsking(replacement);
    else replace(replacement, controller, year);
  };
  return (
    // Without a class of its own: Fluent would give it to what it draws in front of the page as well.
    <FluentProvider theme={dark ? webDarkTheme : webLightTheme}>
      <div className={styles.page}>
        <Bar
          words={words}
          {...{ language, theme }}
          busy={workbook.busy}
          onOpen={(file) => {
            replaceOrAsk({ kind: 'file', file });
          }}
          onSave={() => void controller.save()}
          onReplace={setAsking}
          onPrefer={prefer}
        />
        <Notices
          {...{ controller, workbook, words }}
          takeOver={() => {
            replaceOrAsk({ kind: 'elsewhere' });
          }}
        />
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
      </div>
      <Dialogs
        {...{ asking, setAsking, controller, year, language, words }}
        losses={workbook.losses}
      />
    </FluentProvider>
  );
}

function usePageTitle(language: Language, words: Words): void {
  useEffect(() => {
    document.documentElement.lang = language;
    document.title = words.title;
  }, [language, words]);
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
      <ReplaceDialog
        replacement={asking}
        words={words}
        onClose={useCallback(() => {
          setAsking(null);
        }, [setAsking])}
        onConfirm={(replacement) => {
          replace(replacement, controller, year);
        }}
      />
      <LossesDialog
        losses={losses}
        language={language}
        words={words}
        onClose={() => {
          controller.dismiss('losses');
        }}
      />
    </>
  );
}

function replace(
  replacement: Replacement,
  controller: WorkbookController,
  year: () => Promise<ArrayBuffer>,
): void {
  switch (replacement.kind) {
    case 'sample':
      controller.reset();
      break;
    case 'year':
      void controller.openYear(year);
      break;
    case 'file':
      void controller.open(replacement.file);
      break;
    case 'elsewhere':
      void controller.takeOver();
      break;
  }
}

const useStyles = makeStyles({
  page: {
    display: 'flex',
    flexDirection: 'column',
    height: '100vh',
    overflow: 'hidden',
    backgroundColor: tokens.colorNeutralBackground1,
  },
  fill: { height: '100%' },
});
