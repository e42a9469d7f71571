import { makeStyles, tokens } from '@fluentui/react-components';
import { CheckmarkCircleRegular } from '@fluentui/react-icons/svg/checkmark-circle';
import { COLUMN_KEYS } from '../core/plan/header';
import type { FoundPlan } from '../excel/find-plan';
import type { Words } from '../locales';
import { fill } from '../locales/fill';
import { columnLetter } from './column-letter';

interface PlanSummaryProps {
  readonly found: FoundPlan;
  readonly words: Words;
}

/** Says how many rows and which columns the plan has. */
export function PlanSummary({
  found: { plan, sheet, left },
  words: { pane, column },
}: PlanSummaryProps) {
  const styles = useStyles();
  const skipped = (kind: string): string | number =>
    plan.skipped.filter((row) => row.kind === kind).length || '';
  return (
    <>
      <p className={styles.found}>
        <CheckmarkCircleRegular className={styles.check} aria-hidden />
        {fill(pane.found, { sheet })}
      </p>
      <section className={styles.card}>
        <h2 className={styles.plan}>{plan.title ?? pane.untitled}</h2>
        <p className={styles.rows}>{fill(pane.rows, { count: plan.rows.length })}</p>
        {plan.skipped.length > 0 && (
          <p className={styles.quiet}>
            {fill(pane.skipped, { blank: skipped('blankRow'), header: skipped('repeatedHeader') })}
          </p>
        )}
      </section>
      <section>
        <h2 className={styles.heading}>{pane.columns}</h2>
        <ul className={styles.columns}>
          {COLUMN_KEYS.flatMap((key) => {
            const at = plan.columns[key];
            return at === undefined
              ? []
              : [
                  <li key={key} className={styles.column}>
                    <span>{column[key]}</span>
                    <span className={styles.quiet}>
                      {fill(pane.column, { letter: columnLetter(left + at.column) })}
                    </span>
                  </li>,
                ];
          })}
        </ul>
      </section>
    </>
  );
}

const useStyles = makeStyles({
  found: {
    display: 'flex',
    alignItems: 'flex-start',
    gap: tokens.spacingHorizontalXS,
    margin: 0,
    color: tokens.colorNeutralForeground2,
  },
  check: {
    flexShrink: 0,
    fontSize: tokens.fontSizeBase400,
    color: tokens.colorPaletteGreenForeground1,
  },
  card: {
    padding: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  plan: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
  rows: {
    margin: 0,
    fontSize: tokens.fontSizeHero700,
    lineHeight: tokens.lineHeightHero700,
    fontWeight: tokens.fontWeightSemibold,
  },
  quiet: { margin: 0, color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  heading: {
    margin: 0,
    marginBottom: tokens.spacingVerticalXS,
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  columns: { margin: 0, padding: 0, listStyleType: 'none' },
  column: {
    display: 'flex',
    justifyContent: 'space-between',
    alignItems: 'baseline',
    paddingTop: tokens.spacingVerticalXS,
    paddingBottom: tokens.spacingVerticalXS,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
});
