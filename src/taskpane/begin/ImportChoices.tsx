import { Button } from '@fluentui/react-components';
import type { Words } from '../../locales';
import { fill } from '../../locales/fill';
import { FileChoice } from '../components/fields/FileChoice';
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
      <FileChoice
        label={begin.file}
        name={begin.file}
        isBusy={isBusy}
        choose={([file]) => {
          if (file) planImport.readFile(file);
        }}
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
