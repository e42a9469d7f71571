import { Button } from '@fluentui/react-components';
import type { Agreement } from '../../../core/reconciliation/compare-scores';
import type { SettingsProblem } from '../../../core/settings/settings';
import type { TableCell } from '../../../core/reconciliation/compare-scores';
import { fill } from '../../../locales/fill';
import type { Messages } from '../../../locales/messages';
import type { PlanController } from '../../controller/use-plan-controller';
import type { AssessOperations } from '../assess-operations';
import { AgreementLine } from '../agreement/AgreementLine';
import { DepartmentList } from './DepartmentList';
import type { Expanded } from './Foldable';
import { ProblemsPart } from '../../settings/ProblemsPart';
import { SheetLinks } from '../agreement/SheetLinks';
import { PAGES, type PageName } from '../pages/page-names';
import type { Scoring } from '../scoring';
import styles from '../assess.module.css';

interface ScoresViewProps {
  readonly controller: PlanController;
  readonly scoring: Scoring;
  readonly expanded: Expanded;
  /** `null` where there are no score sheets, or nobody has looked yet. */
  readonly agreement: Agreement | null;
  readonly missing: number;
  /** What of the settings cannot be used. */
  readonly problems: readonly SettingsProblem[];
  readonly showSettings: AssessOperations['showSettings'];
  readonly messages: Messages;
  readonly showCell: (place: TableCell) => void;
  readonly open: (page: PageName) => void;
}

/** The departments by rank, whether sheets and engine agree, and what else there is to do. */
export function ScoresView(props: ScoresViewProps) {
  const { controller, scoring, expanded, agreement, missing, problems, messages } = props;
  const { showSettings, showCell, open } = props;
  const { words } = messages;
  const text = words.assess;
  const names = {
    bulletin: text.bulletin,
    missing: fill(text.missing, { count: missing }),
    adjustment: words.adjustment.title,
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
                controller.show(() => showSettings(place));
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
          <p className={styles.hint}>{fill(text.unassigned, { count: scoring.unassigned })}</p>
        )}
        <DepartmentList
          scoring={scoring}
          expanded={expanded}
          selected={controller.selected}
          messages={messages}
          select={controller.select}
        />
      </div>
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
    </>
  );
}
