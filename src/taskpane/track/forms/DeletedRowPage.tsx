import type { Words } from '../../../locales';
import { SubPage } from '../../components/SubPage';
import styles from '../track.module.css';

interface DeletedRowPageProps {
  readonly words: Words;
  readonly leave: () => void;
}

/** In place of a form whose row somebody has deleted while it was being filled. */
export function DeletedRowPage({ words, leave }: DeletedRowPageProps) {
  const text = words.progress;
  return (
    <SubPage title={text.goneTitle} back={words.common.back} leave={leave}>
      <p className={styles.hint}>{text.gone}</p>
    </SubPage>
  );
}
