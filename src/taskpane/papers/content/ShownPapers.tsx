import { Button } from '@fluentui/react-components';
import { useRef } from 'react';
import type { Words } from '../../../locales';
import { fill } from '../../../locales/fill';
import type { Paper } from '../../../papers/model/paper';
import type { PaperSource } from '../../../papers/model/source';
import { countGaps } from '../../../papers/writers/gaps';
import { paperHtml } from '../../../papers/writers/html';
import { paperText } from '../../../papers/writers/text';
import { QuietLink } from '../../components/QuietLink';
import type { Mail } from './mail-to';
import { PaperPreview } from './PaperPreview';
import { useDownload } from './use-download';
import { useFormattedCopy } from './use-formatted-copy';
import styles from './papers.module.css';

interface ShownPapersProps {
  readonly papers: readonly Paper[];
  readonly source: PaperSource;
  readonly words: Words;
  /** A mail with the paper; `null` for none. */
  readonly mail?: Mail | null;
  /** The unit whose calendar is offered, empty for all; `null` where none is. */
  readonly calendarOf?: string | null;
  /** Shows the office's own texts of the paper; `null` where they cannot be changed. */
  readonly editTexts?: (() => void) | null;
}

/** Papers to read over, with what can be done with them at the foot. */
export function ShownPapers(props: ShownPapersProps) {
  const { papers, source, words, mail = null, calendarOf = null, editTexts = null } = props;
  const { view } = source.words;
  const preview = useRef<HTMLDivElement>(null);
  const text = papers.map(paperText).join('\n\n');
  const { state, copy } = useFormattedCopy(text, () => papers.map(paperHtml).join('<br>'), preview);
  const { downloadPapers, downloadCalendar, progress } = useDownload(papers, text, source);
  const gaps = countGaps(text);
  if (papers.length === 0) return <p>{view.nothing}</p>;
  return (
    <>
      <p className={styles.gaps}>
        {gaps > 0 && fill(view.gaps, { count: gaps })}{' '}
        {editTexts && <QuietLink text={view.editTexts} act={editTexts} />}
      </p>
      <div ref={preview} className={styles.preview}>
        {papers.map((paper) => (
          <PaperPreview key={paper.name} paper={paper} />
        ))}
      </div>
      <div className={styles.foot}>
        {mail?.isWhole === false && <p className={styles.told}>{view.mailPasted}</p>}
        <p className={styles.told} role="status">
          {state === 'blocked' ? words.notice.copyByHand : progress}
        </p>
        <div className={styles.buttons}>
          <Button appearance="primary" onClick={copy}>
            {state === 'copied' ? words.notice.copied : words.progress.copyText}
          </Button>
          <Button onClick={downloadPapers}>{view.download}</Button>
          {calendarOf !== null && (
            <Button
              onClick={() => {
                downloadCalendar(calendarOf);
              }}
            >
              {view.calendar}
            </Button>
          )}
          {mail !== null && (
            <Button
              as="a"
              href={mail.address}
              target="_blank"
              rel="noreferrer"
              {...(!mail.isWhole && { onClick: copy })}
            >
              {view.mail}
            </Button>
          )}
        </div>
      </div>
    </>
  );
}
