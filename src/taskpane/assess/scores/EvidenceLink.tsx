import type { Words } from '../../../locales';
import { fill } from '../../../locales/fill';
import type { Evidence } from './evidence';
import styles from './scores.module.css';

interface SheetLinkProps {
  readonly text: string;
  readonly go: () => void;
}

/** A link to a cell of a sheet. */
export function SheetLink({ text, go }: SheetLinkProps) {
  return (
    <button type="button" className={styles.link} onClick={go}>
      {text}
    </button>
  );
}

interface EvidenceLinkProps {
  readonly evidence: Evidence;
  readonly words: Words;
  readonly select: (column: string) => void;
}

/** An evidence cell with its content, as a link to it. */
export function EvidenceLink({ evidence, words, select }: EvidenceLinkProps) {
  const { assess: text, tracking } = words;
  const { column, content, doubt } = evidence;
  const name = tracking.columns[column];
  if (doubt === 'noColumn') return <span>{fill(text.noColumn, { column: name })}</span>;
  const shown = content === '' ? text.empty : content;
  const doubted = { later: text.laterThan, noDate: text.notADate };
  return (
    <SheetLink
      text={fill(text.evidence, {
        column: name,
        content: doubt ? fill(doubted[doubt], { content: shown }) : shown,
      })}
      go={() => {
        select(column);
      }}
    />
  );
}
