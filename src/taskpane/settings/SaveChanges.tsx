import { Button } from '@fluentui/react-components';
import type { Words } from '../../locales';
import { fill } from '../../locales/fill';
import styles from './settings.module.css';

/** The bar stays in sight, so it must not cover the form. */
const LISTED = 4;

/** A setting that would change. */
export interface ChangedSetting {
  readonly name: string;
  readonly before: string;
  readonly after: string;
}

interface SaveChangesProps {
  /** What the settings are called together. */
  readonly title: string;
  readonly changed: readonly ChangedSetting[];
  /** What is wrong with all of it together, and not in the way. */
  readonly warnings?: readonly string[];
  readonly isRight: boolean;
  readonly isBusy: boolean;
  readonly discard: () => void;
  readonly words: Words;
}

/** Previews what saving changes, and saves or discards it; nothing while nothing was typed. */
export function SaveChanges(props: SaveChangesProps) {
  const { title, changed, warnings = [], isRight, isBusy, discard, words } = props;
  const { settings: text } = words;
  if (changed.length === 0) return null;
  return (
    <div className={styles.save}>
      <ul className={styles.preview} aria-label={text.willChange}>
        {changed.slice(0, LISTED).map(({ name, before, after }) => (
          <li key={name}>
            {fill(text.fromTo, { name, before: before || text.empty, after: after || text.empty })}
          </li>
        ))}
        {changed.length > LISTED && (
          <li>{fill(text.moreChanges, { count: changed.length - LISTED })}</li>
        )}
      </ul>
      {warnings.map((warning) => (
        <p key={warning} role="status" className={styles.warning}>
          {warning}
        </p>
      ))}
      <Button
        type="submit"
        appearance="primary"
        aria-label={`${text.save} ${title}`}
        disabledFocusable={isBusy || !isRight}
      >
        {text.save}
      </Button>
      <Button aria-label={`${text.discard} ${title}`} onClick={discard}>
        {text.discard}
      </Button>
    </div>
  );
}
