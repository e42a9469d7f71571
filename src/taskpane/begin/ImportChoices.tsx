import { useRef, type ChangeEvent } from 'react';
import { Button } from '@fluentui/react-components';
import { READABLE } from '../../files/content/readable';
import type { Words } from '../../locales';
import { fill } from '../../locales/fill';
import type { UnknownTable } from './unknown-table';
import type { PlanImport } from './use-import';

interface ImportChoicesProps {
  readonly planImport: PlanImport;
  /** A table of the workbook that may be a plan. */
  readonly here: UnknownTable | null;
  readonly isBusy: boolean;
  readonly words: Words;
  readonly collect: () => void;
}

/** The buttons that start an import: from the workbook, a paste, a file, or the sample. */
export function ImportChoices({ planImport, here, isBusy, words, collect }: ImportChoicesProps) {
  const { begin } = words;
  const input = useRef<HTMLInputElement>(null);
  const takeFile = ({ target }: ChangeEvent<HTMLInputElement>): void => {
    const [file] = target.files ?? [];
    if (!file) return;
    planImport.readFile(file);
    // Otherwise choosing the same file again would be no change.
    target.value = '';
  };
  return (
    <>
      {here && (
        <Choice
          label={fill(begin.sayColumns, { sheet: here.sheet ?? '' })}
          isBusy={isBusy}
          choose={() => {
            planImport.open({ kind: 'here', table: here });
          }}
        />
      )}
      <Choice
        label={begin.paste}
        isBusy={isBusy}
        choose={() => {
          planImport.open({ kind: 'paste' });
        }}
      />
      <Choice
        label={begin.file}
        isBusy={isBusy}
        choose={() => {
          input.current?.click();
        }}
      />
      <input
        ref={input}
        type="file"
        hidden
        accept={READABLE.join(',')}
        aria-label={begin.file}
        onChange={takeFile}
      />
      <Choice label={words.collect.pane.open} isBusy={isBusy} choose={collect} />
      <Choice label={begin.sample} isBusy={isBusy} choose={planImport.insertSample} />
    </>
  );
}

interface ChoiceProps {
  readonly label: string;
  readonly isBusy: boolean;
  readonly choose: () => void;
}

const Choice = ({ label, isBusy, choose }: ChoiceProps) => (
  <Button disabledFocusable={isBusy} onClick={choose}>
    {label}
  </Button>
);
