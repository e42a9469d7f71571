import { useState } from 'react';
import { Spinner } from '@fluentui/react-components';
import { fill } from '../../../locales/fill';
import { FileChoice } from '../../components/fields/FileChoice';
import { problemText } from '../../collect/content/problem-text';
import type { ComparePageProps } from '../compare-page-props';
import { Differences } from './Differences';
import { useRevisedPlan, type Revised } from './use-revised-plan';
import styles from './compare.module.css';

/** Chooses the file, and lists how its plan differs from that of the workbook. */
export default function CompareContent(props: ComparePageProps) {
  const { settings, messages } = props;
  const { pane } = messages.words.compare;
  const { revised, choose } = useRevisedPlan(settings);
  return (
    <>
      <p className={styles.intro}>{pane.intro}</p>
      <FileChoice
        label={revised ? pane.another : pane.choose}
        name={pane.title}
        isBusy={revised?.kind === 'reading'}
        choose={([file]) => {
          if (file) choose(file);
        }}
      />
      <div role="status" className={styles.state}>
        {revised && <RevisedFile {...props} revised={revised} />}
      </div>
      {revised?.kind === 'read' && <Compared {...props} revised={revised} />}
    </>
  );
}

/** What is being read, or was. */
function RevisedFile({ revised, messages }: ComparePageProps & { readonly revised: Revised }) {
  const { words } = messages;
  const { pane } = words.compare;
  const { name } = revised;
  if (revised.kind === 'reading')
    return <Spinner size="extra-tiny" label={fill(pane.reading, { name })} />;
  if (revised.kind === 'unread')
    return (
      <p className={styles.problem}>
        {name} {problemText(name, revised.problem, words)}
      </p>
    );
  const { sheet, plan } = revised.table;
  return (
    <p className={styles.line}>
      {fill(pane.against, {
        name,
        sheet: sheet ?? '',
        rows: plan.rows.length,
        others: revised.others || '',
      })}
    </p>
  );
}

interface ComparedProps extends ComparePageProps {
  readonly revised: Extract<Revised, { readonly kind: 'read' }>;
}

/** The differences, and the reason with which they are registered. */
function Compared({ revised, ...props }: ComparedProps) {
  const { pane } = props.messages.words.compare;
  const { name } = revised;
  const [typed, setTyped] = useState<string | null>(null);
  const reason = typed ?? fill(pane.defaultReason, { name: name.replace(/\.[^.]+$/u, '') });
  return <Differences {...props} {...{ revised, reason }} changeReason={setTyped} />;
}
