import * as z from 'zod/mini';
import { Button } from '@fluentui/react-components';
import {
  missingColumns,
  TRACKING_COLUMNS,
  type TrackingColumn,
} from '../../../core/plan/tracking-columns/tracking-columns';
import { brokenFormulas } from '../../../core/tracking/broken-formulas';
import { lookAlikes } from '../../../core/tracking/look-alike-columns';
import type { Settings } from '../../../core/settings/settings';
import { newSheets } from '../../../core/workbook-contract/new-sheets';
import { READ_BY_TRACKING } from '../../../core/workbook-contract/read-by-tracking';
import type { FoundPlan } from '../../../excel/plan/reading';
import type { Words } from '../../../locales';
import { fill } from '../../../locales/fill';
import { Additions } from '../../components/Additions';
import { ToCheck } from '../../components/ToCheck';
import { useKept } from '../../environment/use-kept';
import type { TabProps } from '../../frame/tab';
import type { PlanController } from '../../controller/plan-controller';
import type { TrackOperations } from '../track-operations';
import { ColumnsToAdd } from './ColumnsToAdd';
import { hasTrackingColumns } from './has-tracking-columns';
import { LookAlikeQuestion } from './LookAlikeQuestion';
import styles from './columns.module.css';

interface AddColumnsProps {
  readonly controller: PlanController;
  readonly operations: Pick<TrackOperations, 'addTrackingColumns'>;
  readonly found: FoundPlan;
  readonly absent: readonly string[];
  readonly settings: Pick<Settings, 'tables'>;
  readonly goTo?: NonNullable<TabProps['goTo']>;
  readonly words: Words;
  readonly isBusy: boolean;
}

/** The look-alike columns that stay as they are. */
const DECLINED: z.ZodMiniType<readonly TrackingColumn[]> = z.array(
  z.enum(TRACKING_COLUMNS.map(({ name }) => name)),
);

/** Adds missing tracking columns, or repairs what a deletion has broken: formulas, settings tables. Nothing if all is in order. */
export function AddColumns(props: AddColumnsProps) {
  const { controller, operations, found, absent, settings, goTo, words, isBusy } = props;
  const { progress: text } = words;
  const [declined, setDeclined] = useKept('columns declined', DECLINED, []);
  const { plan, place, isProtected } = found;
  const alike = lookAlikes(plan);
  const adopted = alike.filter(({ column }) => !declined.includes(column));
  const lacking = missingColumns(plan.trackingColumns);
  const missing = lacking.filter((name) => adopted.every(({ column }) => column !== name));
  const broken = brokenFormulas(plan);
  if (lacking.length + broken.length + absent.length === 0) return null;
  if (place.tableId === null)
    return <ToCheck text={text.notATable} words={words} {...(goTo && { goTo })} />;
  const kind = lacking.length === 0 ? 'repair' : 'columns';
  const label = kind === 'repair' ? text.repair : text.add;
  return (
    <section className={styles.columns} aria-label={label}>
      <Button
        appearance="primary"
        disabledFocusable={isBusy || isProtected}
        onClick={() => {
          void controller.write(kind, (now) =>
            operations.addTrackingColumns(now.place, now.plan, adopted),
          );
        }}
      >
        {label}
      </Button>
      {isProtected && <p className={styles.note}>{words.convert.locked}</p>}
      {alike.map((one) => (
        <LookAlikeQuestion
          key={one.column}
          alike={one}
          isDeclined={declined.includes(one.column)}
          decline={(isDeclined) => {
            const others = declined.filter((column) => column !== one.column);
            setDeclined(isDeclined ? [...others, one.column] : others);
          }}
          words={words}
        />
      ))}
      <WhatIsBroken {...{ broken, absent, words }} />
      {missing.length > 0 && (
        <ColumnsToAdd missing={missing} isOpen={!hasTrackingColumns(plan)} words={words} />
      )}
      {kind === 'columns' && <p className={styles.note}>{text.keeps}</p>}
      <Additions sheets={newSheets(READ_BY_TRACKING, settings.tables)} words={words} />
    </section>
  );
}

interface WhatIsBrokenProps extends Pick<AddColumnsProps, 'absent' | 'words'> {
  /** Columns with broken formulas. */
  readonly broken: readonly TrackingColumn[];
}

function WhatIsBroken({ broken, absent, words: { progress: text, tracking } }: WhatIsBrokenProps) {
  const columns = broken.map((name) => tracking.columns[name]).join(text.join);
  return (
    <>
      {broken.length > 0 && <p className={styles.note}>{fill(text.broken, { columns })}</p>}
      {absent.length > 0 && (
        <p className={styles.note}>{fill(text.absent, { tables: absent.join(text.join) })}</p>
      )}
    </>
  );
}
