import { Button } from '@fluentui/react-components';
import type { Settings } from '../../../core/settings/settings';
import { newSheets } from '../../../core/workbook-contract/new-sheets';
import { READ_BY_TRACKING } from '../../../core/workbook-contract/read-by-tracking';
import type { Words } from '../../../locales';
import { Additions } from '../../components/Additions';
import { SubPage } from '../../components/pages/SubPage';
import styles from '../forms/forms.module.css';

interface BoardPageProps {
  readonly settings: Pick<Settings, 'tables'>;
  readonly words: Words;
  readonly isBusy: boolean;
  readonly make: () => void;
  readonly leave: () => void;
}

/** 进度看板: what the sheet will show and which sheets come, and the button that makes them. */
export function BoardPage({ settings, words, isBusy, make, leave }: BoardPageProps) {
  const { board: text } = words;
  return (
    <SubPage
      title={text.title}
      back={words.common.back}
      leave={leave}
      foot={
        <Button appearance="primary" disabledFocusable={isBusy} onClick={make}>
          {text.make}
        </Button>
      }
    >
      <p className={styles.hint}>{text.about}</p>
      <p className={styles.hint}>{text.live}</p>
      <p className={styles.hint}>{text.sheets}</p>
      <Additions sheets={newSheets(READ_BY_TRACKING, settings.tables)} words={words} />
    </SubPage>
  );
}
