import * as z from 'zod/mini';
import { Button, Checkbox } from '@fluentui/react-components';
import type { PlanWrite } from '../../../core/checks/fixes';
import type { Plan } from '../../../core/plan/model/plan';
import { fill } from '../../../locales/fill';
import type { Messages } from '../../../locales/messages';
import { setOf, useKept } from '../../environment/use-kept';
import { SubPage } from '../../components/pages/SubPage';
import { WhitespaceText } from '../text/WhitespaceText';
import styles from './pages.module.css';

interface FormatPreviewProps {
  readonly plan: Plan;
  readonly writes: readonly PlanWrite[];
  readonly messages: Messages;
  readonly isBusy: boolean;
  readonly apply: (writes: readonly PlanWrite[]) => void;
  readonly leave: () => void;
}

/** A blank row or a repeated header has no number of its own: it is named by the row above. */
function rowTitle(plan: Plan, gridRow: number, messages: Messages): string {
  const { words } = messages;
  const skipped = plan.skipped.find((row) => row.gridRow === gridRow);
  const above = plan.rows[(skipped?.after ?? 0) - 1];
  const place = above
    ? fill(words.fixes.behind, { row: messages.rowLabel(above.key) })
    : words.fixes.top;
  return `${place} · ${skipped?.kind === 'repeatedHeader' ? words.fixes.repeatedHeader : words.fixes.blankRow}`;
}

const DROPPED = setOf(z.number());

/** Every format fix with the cell before and after; unticked ones are left out. */
export function FormatPreview(props: FormatPreviewProps) {
  const { plan, writes, messages, isBusy, apply, leave } = props;
  const { words } = messages;
  // By their places in the list.
  const [dropped, setDropped] = useKept('fixes dropped', DROPPED, new Set<number>());
  const chosen = writes.filter((_, at) => !dropped.has(at));
  const isAll = chosen.length === writes.length;
  const count = chosen.filter(({ kind }) => kind === 'cell').length;
  const toggle = (at: number): void => {
    const next = new Set(dropped);
    if (!next.delete(at)) next.add(at);
    setDropped(next);
  };
  return (
    <SubPage
      title={words.fixes.title}
      back={words.common.back}
      leave={leave}
      foot={
        <Button
          appearance="primary"
          disabledFocusable={isBusy || chosen.length === 0}
          onClick={() => {
            apply(chosen);
          }}
        >
          {fill(isAll ? words.fixes.apply : words.fixes.applySome, {
            count,
            rows: chosen.length === count ? '' : chosen.length - count,
          })}
        </Button>
      }
    >
      <p className={styles.intro}>{words.fixes.intro}</p>
      <Checkbox
        label={words.fixes.all}
        checked={isAll ? true : chosen.length === 0 ? false : 'mixed'}
        onChange={() => {
          setDropped(new Set(isAll ? writes.keys() : []));
        }}
      />
      <ul className={styles.writes}>
        {writes.map((write, at) => (
          <WriteItem
            key={at}
            {...{ plan, write, messages }}
            isChosen={!dropped.has(at)}
            toggle={() => {
              toggle(at);
            }}
          />
        ))}
      </ul>
    </SubPage>
  );
}

interface WriteItemProps {
  readonly plan: Plan;
  readonly write: PlanWrite;
  readonly messages: Messages;
  readonly isChosen: boolean;
  readonly toggle: () => void;
}

/** One fix: a cell before and after, or a row to be removed. */
function WriteItem({ plan, write, messages, isChosen, toggle }: WriteItemProps) {
  const { check } = messages.words;
  return (
    <li className={styles.write}>
      <Checkbox
        className={styles.tick ?? ''}
        checked={isChosen}
        onChange={toggle}
        label={
          write.kind === 'removeRow'
            ? rowTitle(plan, write.gridRow, messages)
            : `${messages.rowName(write.row)} ${messages.columnLabel(write)}`
        }
      />
      {write.kind === 'cell' && (
        <dl className={styles.change}>
          <dt>{check.before}</dt>
          <dd>
            <WhitespaceText text={write.before} words={check} />
          </dd>
          <dt>{check.after}</dt>
          <dd>{write.after}</dd>
        </dl>
      )}
    </li>
  );
}
