import type { Words } from '../../../locales';
import { SubPage } from '../../components/pages/SubPage';
import styles from './pages.module.css';

interface ShortcutsPageProps {
  readonly words: Words;
  readonly leave: () => void;
}

const KEYS = {
  move: ['↓', '↑', 'Home', 'End'],
  select: ['Enter'],
  accept: ['A'],
  waive: ['W'],
  help: ['?'],
  back: ['Esc'],
} as const;

/** The keys of the findings list. */
export function ShortcutsPage({ words, leave }: ShortcutsPageProps) {
  const { shortcuts: text } = words.check;
  return (
    <SubPage chapter="keys" title={text.title} back={words.common.back} leave={leave}>
      <p className={styles.intro}>{text.intro}</p>
      <dl className={styles.keys}>
        {Object.entries(KEYS).map(([name, keys]) => (
          <div key={name}>
            <dt>
              {keys.map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dt>
            <dd>{text.keys[name as keyof typeof KEYS]}</dd>
          </div>
        ))}
      </dl>
    </SubPage>
  );
}
