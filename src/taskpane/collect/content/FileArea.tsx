import { useRef } from 'react';
import { Button, Spinner } from '@fluentui/react-components';
import type { Words } from '../../../locales';
import { fill } from '../../../locales/fill';
import { FileChoice } from '../../components/fields/FileChoice';
import { useDroppedFiles } from './use-dropped-files';
import type { useSentFiles } from './use-sent-files';
import styles from './collect.module.css';

interface FileAreaProps {
  readonly words: Words;
  readonly hasFiles: boolean;
  readonly sent: ReturnType<typeof useSentFiles>;
}

/** Where the files are chosen or dropped, and what is being read. */
export function FileArea({ words, hasFiles, sent }: FileAreaProps) {
  const { pane } = words.collect;
  const area = useRef<HTMLDivElement>(null);
  const isOver = useDroppedFiles(area, sent.add);
  return (
    <div
      ref={area}
      role="group"
      aria-label={pane.title}
      className={styles.area}
      data-over={isOver ? '' : undefined}
    >
      <p className={styles.intro}>{pane.intro}</p>
      <FileChoice
        label={hasFiles ? pane.more : pane.choose}
        name={pane.title}
        isBusy={sent.reading !== null}
        multiple
        choose={sent.add}
      />
      <Progress words={words} sent={sent} />
    </div>
  );
}

/** What is being read, and what was left out. */
function Progress({ words, sent }: Pick<FileAreaProps, 'words' | 'sent'>) {
  const { pane, list } = words.collect;
  const { reading, stopped, again } = sent;
  return (
    <div role="status" className={styles.progress}>
      {reading && (
        <>
          <Spinner size="extra-tiny" label={fill(pane.reading, reading)} />
          <Button size="small" onClick={sent.stop}>
            {pane.stop}
          </Button>
        </>
      )}
      {stopped.length > 0 && (
        <p className={styles.line}>
          {fill(pane.stopped, { count: stopped.length, names: stopped.join(list.names) })}
        </p>
      )}
      {again.length > 0 && (
        <p className={styles.line}>{fill(pane.again, { names: again.join(list.names) })}</p>
      )}
    </div>
  );
}
