import { Button } from '@fluentui/react-components';
import type { Compared, RowComparison } from '../../../core/comparison/compare-plans';
import { revisionOf } from '../../../core/comparison/revision';
import { isBlank } from '../../../core/plan/cells/text';
import type { PlanRow } from '../../../core/plan/model/plan';
import type { Words } from '../../../locales';
import { fill } from '../../../locales/fill';
import type { Messages } from '../../../locales/messages';
import type { ComparePageProps } from '../compare-page-props';
import type { TakeOver } from './use-take-over';
import styles from './compare.module.css';

interface DifferenceProps extends ComparePageProps {
  readonly row: RowComparison;
  readonly takeOver: TakeOver;
  /** Whether changes can be registered. */
  readonly isTracked: boolean;
}

const textOf = ({ cells }: PlanRow, key: Compared, { compare }: Words): string => {
  const { text } = cells[key].ditto ?? cells[key];
  return isBlank(text) ? compare.blank : text.trim();
};

/** One row: what it was, what it became, and the button that takes it over. */
export function Difference(props: DifferenceProps) {
  const { row, messages, controller } = props;
  const { words } = messages;
  const { before, after } = row;
  return (
    <li className={styles.row}>
      {before ? (
        <button
          type="button"
          className={styles.name}
          onClick={() => {
            controller.select(before.key);
          }}
        >
          {messages.rowName(before.key)}
        </button>
      ) : (
        <span>
          {['department', 'timing', 'topic', 'spokesperson']
            .map((key) => textOf(after, key as Compared, words))
            .join(' · ')}
        </span>
      )}
      {row.kind === 'changed' && (
        <dl className={styles.changes}>
          {row.differences.map((key) => (
            <div key={key}>
              <dt>{messages.columnLabel({ column: key })}</dt>
              <dd>
                <del>{textOf(row.before, key, words)}</del>
                {' → '}
                <ins>{textOf(row.after, key, words)}</ins>
              </dd>
            </div>
          ))}
        </dl>
      )}
      <Taking {...props} />
    </li>
  );
}

const listOf = (columns: readonly Compared[], messages: Messages): string =>
  messages.list(columns.map((column) => messages.columnLabel({ column })));

/** The button, or why there is none. */
function Taking({ row, takeOver, isTracked, isBusy, found, messages }: DifferenceProps) {
  const { pane } = messages.words.compare;
  const isOff = isBusy || found.isProtected;
  if (row.kind === 'added')
    return (
      <Button
        size="small"
        disabledFocusable={isOff}
        onClick={() => {
          takeOver.append(row.after);
        }}
      >
        {pane.append}
      </Button>
    );
  const { before } = row;
  const { change, open } = revisionOf(row);
  if (!isTracked) return null;
  const check = change && takeOver.check(before, change);
  return (
    <>
      {change && (
        <Button
          size="small"
          disabledFocusable={isOff || check?.cells === null}
          onClick={() => {
            takeOver.register(before, change);
          }}
        >
          {row.kind === 'gone' ? pane.cancel : fill(pane.take, { type: change.变更类型 ?? '' })}
        </Button>
      )}
      {check?.problems.some(({ field }) => field === '变更后时间') && (
        <span className={styles.line}>{pane.openTime}</span>
      )}
      {!change && open.length === 0 && <span className={styles.line}>{pane.done}</span>}
      {open.length > 0 && (
        <span className={styles.line}>
          {fill(pane.byHand, { columns: listOf(open, messages) })}
        </span>
      )}
    </>
  );
}
