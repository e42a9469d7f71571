import { useState, type ReactNode } from 'react';
import type { Collection } from '../../../core/collection/collect-plans';
import type { Words } from '../../../locales';
import { fill } from '../../../locales/fill';
import { accountOf, collectedText } from '../../../locales/phrases/collection-account';
import { PAGE, ShowMore } from '../../components/ShowMore';
import { problemText } from './problem-text';
import type { Collecting } from './use-collection';
import styles from './collect.module.css';

interface CollectedFilesProps {
  readonly collecting: Collecting;
  readonly words: Words;
}

const isTaken = ({ outcome }: Collection['rows'][number]): boolean =>
  outcome === 'added' || outcome === 'kept';

/** What came: what was not read and why, who sent nothing, what was not taken, and every file. */
export function CollectedFiles({ collecting, words }: CollectedFilesProps) {
  const { collect } = words;
  const { pane } = collect;
  const { collection, files, hasDirectory } = collecting;
  const unread = collecting.unread.map(({ name, problem }) => ({
    name,
    reason: problemText(name, problem, words),
  }));
  const account = accountOf({ ...collecting, unread: [] }, collect);
  const names = new Set(files.map(({ name }) => name));
  const read = account.files.lines.filter((line) => names.has(String(line.文件)));
  const lines = account.rows.lines.slice(0, collection.rows.length);
  const passed = lines.filter((_, at) => {
    const row = collection.rows[at];
    return row !== undefined && !isTaken(row);
  });
  return (
    <>
      <p role="status" className={styles.summary}>
        {collectedText(collecting, collect)}
      </p>
      <Part title={fill(pane.unread, { count: unread.length })} words={words}>
        {unread.map(({ name, reason }) => (
          <li key={name}>
            <b>{name}</b> {reason}
          </li>
        ))}
      </Part>
      <Part title={fill(pane.missing, { count: collection.missing.length })} words={words}>
        {collection.missing.map((unit) => (
          <li key={unit}>{unit}</li>
        ))}
      </Part>
      {!hasDirectory && <p className={styles.line}>{pane.noDirectory}</p>}
      <Part title={fill(pane.passed, { count: passed.length })} words={words}>
        {passed.map((line, at) => (
          <li key={at}>
            {fill(pane.passedRow, {
              file: line.文件 ?? '',
              sheet: line.工作表 ?? '',
              line: line.行 ?? '',
              topic: line.发布主题 ?? '',
              why: line.说明 ?? '',
            })}
          </li>
        ))}
      </Part>
      <Part title={fill(pane.files, { count: read.length })} words={words}>
        {read.map((line) => (
          <li key={String(line.文件)}>
            <b>{line.文件}</b> {line.填报单位}
            {' · '}
            {fill(pane.counts, { rows: line.读入 ?? '', taken: line.采用 ?? '' })}
            {line.说明 !== '' && <span className={styles.remark}>{line.说明}</span>}
          </li>
        ))}
      </Part>
    </>
  );
}

interface PartProps {
  readonly title: string;
  readonly words: Words;
  readonly children: readonly ReactNode[];
}

/** A list with its heading; nothing where there is nothing to list. */
function Part({ title, words, children }: PartProps) {
  const [shown, setShown] = useState(PAGE);
  if (children.length === 0) return null;
  return (
    <section aria-label={title}>
      <h3 className={styles.heading}>{title}</h3>
      <ul className={styles.list}>{children.slice(0, shown)}</ul>
      <ShowMore
        shown={shown}
        all={children.length}
        name={(count) => fill(words.collect.pane.showMore, { count })}
        show={setShown}
      />
    </section>
  );
}
