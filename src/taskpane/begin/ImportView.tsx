import { useId, useState } from 'react';
import { Button, Textarea } from '@fluentui/react-components';
import type { Settings } from '../../core/settings/settings';
import type { Words } from '../../locales';
import { SubPage } from '../components/SubPage';
import { importPasted, type ImportedPlan } from './import-plan';
import { PlanPreview } from './PlanPreview';
import styles from './begin.module.css';

interface ImportViewProps {
  /** Plans of a file; `null` to ask for a paste. */
  readonly plans: readonly ImportedPlan[] | null;
  readonly settings: Settings;
  readonly words: Words;
  readonly isBusy: boolean;
  readonly insert: (plan: ImportedPlan) => void;
  readonly leave: () => void;
}

/** Takes a pasted table, or the plans of a file, and shows what was understood before anything is written. */
export function ImportView({ plans, settings, words, isBusy, insert, leave }: ImportViewProps) {
  const { paste, common, begin } = words;
  const [pasted, setPasted] = useState<ImportedPlan | null>(null);
  const [isTried, setTried] = useState(false);
  const [chosen, setChosen] = useState(0);
  const sheetList = useId();
  const found = plans ? (plans[chosen] ?? null) : pasted;
  const take = (html: string, text: string): void => {
    const understood = (result: ImportedPlan | null): void => {
      setPasted(result);
      setTried(html !== '' || text.trim() !== '');
    };
    importPasted({ html, text }, settings).then(understood, () => {
      understood(null);
    });
  };
  return (
    <SubPage
      title={plans ? begin.fileTitle : paste.title}
      back={common.back}
      leave={leave}
      foot={
        <Button
          appearance="primary"
          disabledFocusable={isBusy || !found}
          onClick={() => {
            if (found) insert(found);
          }}
        >
          {paste.insert}
        </Button>
      }
    >
      {!plans && (
        <>
          <p className={styles.intro}>{paste.intro}</p>
          <Textarea
            className={styles.area ?? ''}
            aria-label={paste.area}
            placeholder={paste.area}
            rows={5}
            onPaste={({ clipboardData }) => {
              take(clipboardData.getData('text/html'), clipboardData.getData('text/plain'));
            }}
            onChange={(_, { value }) => {
              // What is typed or dropped; a paste has told its table already, and its text says less.
              if (!pasted) take('', value);
            }}
          />
        </>
      )}
      {plans && plans.length > 1 && (
        <p className={styles.intro}>
          <label htmlFor={sheetList}>{begin.whichSheet}</label>{' '}
          <select
            id={sheetList}
            value={chosen}
            onChange={(event) => {
              setChosen(Number(event.target.value));
            }}
          >
            {plans.map(({ sheet }, at) => (
              <option key={at} value={at}>
                {sheet}
              </option>
            ))}
          </select>
        </p>
      )}
      <div role="status">
        {found && <PlanPreview plan={found.plan} words={words} />}
        {!found && isTried && <p className={styles.problem}>{paste.none}</p>}
      </div>
    </SubPage>
  );
}
