import type { Words } from '../../../locales';
import { SubPage } from '../../components/pages/SubPage';
import styles from './forms.module.css';

interface DeletedRowPageProps {
  readonly words: Words;
  readonly leave: () => void;
}

/** Replaces a form whose row was deleted while it was open. */
export function DeletedRowPage({ words, leave }: DeletedRowPageProps) {
  const text = words.progress;
  return (
    <SubPage chapter="trouble" title={text.goneTitle} back={words.common.back} leave={leave}>
      <p className={styles.hint}>{text.gone}</p>
    </SubPage>
  );
}
