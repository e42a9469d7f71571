import { useState } from 'react';
import { Button } from '@fluentui/react-components';
import { fill } from '../../../locales/fill';
import { SubPage } from '../../components/pages/SubPage';
import type { CollectPageProps } from '../collect-page-props';
import { CollectedFiles } from './CollectedFiles';
import { FileArea } from './FileArea';
import { useCollection, type Collecting } from './use-collection';
import { useSentFiles } from './use-sent-files';
import { writeCollection } from './write-collection';
import styles from './collect.module.css';

/** Chooses the files, shows what came, and writes it. */
export default function CollectContent(props: CollectPageProps) {
  const { operations, found, settings, isBusy, words, leave } = props;
  const { pane } = words.collect;
  const sent = useSentFiles(settings, words);
  const { reading } = sent;
  const current = useCollection(sent, found, settings, operations);
  const [submitted, setSubmitted] = useState<Collecting | null>(null);
  // What could not be written as a whole is written again as it was, whatever of it stands in the plan by now.
  const collecting = submitted?.files === sent.files ? submitted : current;
  const write = (): void => {
    if (!collecting) return;
    setSubmitted(collecting);
    void writeCollection(collecting, props).then((isWhole) => {
      if (isWhole) leave();
    });
  };
  const count = collecting?.collection.added.length ?? 0;
  const action = count === 0 ? pane.accountOnly : found ? pane.append : pane.insert;
  const canWrite = collecting !== null && (count > 0 || found !== null);
  return (
    <SubPage
      chapter="paste-and-import"
      title={pane.title}
      back={words.common.back}
      leave={leave}
      foot={
        canWrite && (
          <>
            <p className={styles.adds}>{count > 0 ? pane.adds : pane.onlyAccount}</p>
            <Button
              appearance="primary"
              disabledFocusable={isBusy || reading !== null || found?.isProtected === true}
              onClick={write}
            >
              {fill(action, { count })}
            </Button>
          </>
        )
      }
    >
      <FileArea words={words} hasFiles={collecting !== null} sent={sent} />
      {collecting && <CollectedFiles collecting={collecting} words={words} />}
    </SubPage>
  );
}
