import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  Spinner,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import type { Words } from '../locales';
import { fill } from '../locales/fill';
import { NoPlan } from './NoPlan';
import type { Operations } from './operations';
import { PlanSummary } from './PlanSummary';
import { usePlanSearch } from './usePlanSearch';

interface AppProps {
  readonly operations: Operations;
  readonly words: Words;
  /** For times of day. */
  readonly language: string;
}

/** The pane: what plan the workbook holds. */
export function App({ operations, words, language }: AppProps) {
  const styles = useStyles();
  const { search, at, failure, retry } = usePlanSearch(operations);
  const { pane } = words;
  return (
    <div className={styles.pane}>
      {failure && (
        <MessageBar intent="error" layout="multiline">
          <MessageBarBody>
            {failure.editing
              ? pane.editing
              : `${pane.failed}${fill(pane.failure, { code: failure.code })}`}
          </MessageBarBody>
          <MessageBarActions>
            <Button onClick={retry}>{pane.retry}</Button>
          </MessageBarActions>
        </MessageBar>
      )}
      {!search && !failure && <Spinner label={pane.reading} />}
      {search?.found && <PlanSummary found={search.found} words={words} />}
      {search && !search.found && <NoPlan sheets={search.sheets} words={words} />}
      {at && (
        <p className={styles.foot} role="status">
          {fill(pane.readAt, { time: at.toLocaleTimeString(language) })}
        </p>
      )}
    </div>
  );
}

const useStyles = makeStyles({
  pane: {
    boxSizing: 'border-box',
    height: '100%',
    overflowY: 'auto',
    padding: tokens.spacingHorizontalL,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    overflowWrap: 'anywhere',
  },
  foot: {
    margin: 0,
    marginTop: 'auto',
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
  },
});
