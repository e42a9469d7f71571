import { lazy, Suspense } from 'react';
import * as z from 'zod/mini';
import { Button } from '@fluentui/react-components';
import type { Agreement, TableCell } from '../../../core/reconciliation/compare-scores';
import type { SettingsProblem } from '../../../core/settings/settings';
import { fill } from '../../../locales/fill';
import type { Messages } from '../../../locales/messages';
import type { PlanController } from '../../controller/plan-controller';
import { useKept } from '../../environment/use-kept';
import { SegmentedChoice } from '../../components/choice/SegmentedChoice';
import { ProblemsPart } from '../../settings/ProblemsPart';
import { AgreementLine } from '../agreement/AgreementLine';
import { SheetLinks } from '../agreement/SheetLinks';
import type { AssessOperations } from '../assess-operations';
import { PAGES, type PageName } from '../pages/page-names';
import type { Scoring } from '../scoring';
import { DepartmentList } from './DepartmentList';
import type { Expanded } from './Foldable';
import styles from './scores-view.module.css';

const LossMap = lazy(() => import(/* webpackChunkName: "loss-map" */ '../map/LossMap'));

const VIEWS = ['list', 'map'] as const;
const VIEW = z.enum(VIEWS);

interface ScoresViewProps {
  readonly controller: PlanController;
  readonly operations: Pick<AssessOperations, 'showSettings' | 'showTableCell'>;
  readonly scoring: Scoring;
  readonly expanded: Expanded;
  /** `null` if there are no score sheets, or they have not been compared yet. */
  readonly agreement: Agreement | null;
  /** Number of missing pieces of evidence. */
  readonly missing: number;
  readonly problems: readonly SettingsProblem[];
  /** Key of the row that is selected in the sheet. */
  readonly selected: string | null;
  readonly messages: Messages;
  readonly open: (page: PageName) => void;
}

/** The departments by rank or as a map of what they lose, the agreement of sheets and engine, and links to the pages. */
export function ScoresView(props: ScoresViewProps) {
  const { controller, operations, scoring, expanded, agreement, problems, messages } = props;
  const { words } = messages;
  const [view, setView] = useKept('scores view', VIEW, 'list');
  const showCell = (cell: TableCell): void => {
    controller.show(() => operations.showTableCell(cell));
  };
  return (
    <>
      <div className={styles.body}>
        {problems.length > 0 && (
          <div className={styles.problems}>
            <ProblemsPart
              problems={problems}
              words={words}
              show={(place) => {
                controller.show(() => operations.showSettings(place));
              }}
            />
          </div>
        )}
        {agreement && (
          <>
            <AgreementLine agreement={agreement} words={words} show={showCell} />
            <SheetLinks scoring={scoring} words={words} show={showCell} />
          </>
        )}
        {scoring.unassigned > 0 && (
          <p className={styles.hint}>
            {fill(words.assess.unassigned, { count: scoring.unassigned })}
          </p>
        )}
        <div className={styles.views}>
          <SegmentedChoice
            name={words.assess.view}
            options={VIEWS}
            labels={words.assess.views}
            chosen={view}
            choose={setView}
          />
        </div>
        {view === 'map' ? (
          <Suspense fallback={<p role="status">{words.frame.opening}</p>}>
            <LossMap {...{ scoring, messages }} select={controller.select} />
          </Suspense>
        ) : (
          <DepartmentList
            {...{ scoring, expanded, messages }}
            selected={props.selected}
            select={controller.select}
          />
        )}
      </div>
      <PageLinks missing={props.missing} open={props.open} messages={messages} />
    </>
  );
}

/** Opens the pages; the one about missing evidence shows how much is missing. */
function PageLinks({
  missing,
  open,
  messages,
}: Pick<ScoresViewProps, 'missing' | 'open' | 'messages'>) {
  const { assess, adjustment } = messages.words;
  const names = {
    bulletin: assess.bulletin,
    missing: fill(assess.missing, { count: missing }),
    adjustment: adjustment.title,
  };
  return (
    <div className={styles.foot}>
      {PAGES.map((page) => (
        <Button
          key={page}
          size="small"
          onClick={() => {
            open(page);
          }}
        >
          {names[page]}
        </Button>
      ))}
    </div>
  );
}
