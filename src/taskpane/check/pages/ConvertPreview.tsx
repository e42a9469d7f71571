import { Button } from '@fluentui/react-components';
import type { FoundPlan } from '../../../excel/plan/reading';
import type { Words } from '../../../locales';
import { fill } from '../../../locales/fill';
import { SubPage } from '../../components/pages/SubPage';
import styles from './pages.module.css';

interface ConvertPreviewProps {
  readonly found: FoundPlan;
  readonly words: Words;
  readonly isBusy: boolean;
  readonly convert: () => void;
  readonly leave: () => void;
}

/** Lists what turning the range into a table will do, before it is done. */
export function ConvertPreview({ found, words, isBusy, convert, leave }: ConvertPreviewProps) {
  const { plan, place, isProtected } = found;
  const count = (kind: string): number | string =>
    plan.skipped.filter((row) => row.kind === kind).length || '';
  const [blank, header] = [count('blankRow'), count('repeatedHeader')];
  const text = words.convert;
  return (
    <SubPage
      title={text.title}
      back={words.common.back}
      leave={leave}
      foot={
        <Button appearance="primary" disabledFocusable={isBusy || isProtected} onClick={convert}>
          {text.do}
        </Button>
      }
    >
      {isProtected && <p className={styles.intro}>{text.locked}</p>}
      <p className={styles.intro}>{text.will}</p>
      <ol className={styles.steps}>
        <li>{fill(text.copy, { sheet: place.sheet })}</li>
        {plan.skipped.length > 0 && (
          <li>{fill(blank && header ? text.removeBoth : text.remove, { blank, header })}</li>
        )}
        <li>{fill(text.table, { count: plan.rows.length })}</li>
        <li>{text.keep}</li>
      </ol>
    </SubPage>
  );
}
