import { useMemo, useState, type ReactNode } from 'react';
import { Field, Input } from '@fluentui/react-components';
import { comparePlans, type RowComparison } from '../../../core/comparison/compare-plans';
import { fill } from '../../../locales/fill';
import { PAGE, ShowMore } from '../../components/ShowMore';
import type { ComparePageProps } from '../compare-page-props';
import { Difference } from './Difference';
import type { Revised } from './use-revised-plan';
import { useTakeOver } from './use-take-over';
import styles from './compare.module.css';

interface DifferencesProps extends ComparePageProps {
  readonly revised: Extract<Revised, { readonly kind: 'read' }>;
  readonly reason: string;
  readonly changeReason: (reason: string) => void;
}

const KINDS = ['changed', 'added', 'gone'] as const;

/** What was added, dropped and changed, each row to be taken over by itself. */
export function Differences(props: DifferencesProps) {
  const { found, revised, reason, changeReason, messages } = props;
  const { compare } = messages.words;
  const { pane } = compare;
  const { plan } = revised.table;
  const rows = useMemo(() => comparePlans(found.plan, plan), [found.plan, plan]);
  const takeOver = useTakeOver(props, revised, reason);
  const isTracked = found.plan.trackingColumns.变更类型 !== undefined;
  const same = rows.filter(({ kind }) => kind === 'same').length;
  if (same === rows.length) return <p className={styles.line}>{compare.equal}</p>;
  return (
    <>
      {isTracked ? (
        <Field label={pane.reason} hint={pane.takes} size="small">
          <Input
            value={reason}
            onChange={(_, { value }) => {
              changeReason(value);
            }}
          />
        </Field>
      ) : (
        <p className={styles.line}>{pane.needsColumns}</p>
      )}
      {KINDS.map((kind) => (
        <Kind
          key={kind}
          title={fill(compare[kind], { count: rows.filter((row) => row.kind === kind).length })}
          rows={rows.filter((row) => row.kind === kind)}
          more={(count) => fill(pane.showMore, { count })}
        >
          {(row) => <Difference key={keyOf(row)} {...props} {...{ row, takeOver, isTracked }} />}
        </Kind>
      ))}
      {same > 0 && <p className={styles.line}>{fill(compare.same, { count: same })}</p>}
    </>
  );
}

const keyOf = ({ before, after }: RowComparison): string =>
  before ? before.key : `new ${after.key}`;

interface KindProps {
  readonly title: string;
  readonly rows: readonly RowComparison[];
  readonly more: (count: number) => string;
  readonly children: (row: RowComparison) => ReactNode;
}

/** The rows of one kind; nothing where there are none. */
function Kind({ title, rows, more, children }: KindProps) {
  const [shown, setShown] = useState(PAGE);
  if (rows.length === 0) return null;
  return (
    <section aria-label={title}>
      <h3 className={styles.heading}>{title}</h3>
      <ul className={styles.list}>{rows.slice(0, shown).map(children)}</ul>
      <ShowMore shown={shown} all={rows.length} name={more} show={setShown} />
    </section>
  );
}
