import type { MonthCount } from '../../../core/tracking/progress';
import type { Words } from '../../../locales';
import { fill } from '../../../locales/fill';
import { VisuallyHidden } from '../../components/VisuallyHidden';
import styles from './progress.module.css';

const [WIDTH, HEIGHT] = [300, 64];
const STEP = WIDTH / 12;
/** Height below the bars for the number of the month. */
const FOOT = 14;

interface MonthChartProps {
  readonly months: readonly MonthCount[];
  /** The month that the view below is narrowed to. */
  readonly chosen: number | null;
  readonly choose: (month: number | null) => void;
  readonly words: Words;
}

/** Conferences planned (outline) and held (filled) by month, with the numbers as text for screen readers; a press on a month shows it. */
export function MonthChart({ months, chosen, choose, words }: MonthChartProps) {
  const text = words.progress;
  const most = Math.max(1, ...months.flatMap(({ planned, held }) => [planned, held]));
  const heightOf = (count: number): number => (count / most) * (HEIGHT - FOOT - 2);
  const bar = (count: number, left: number, width: number) => ({
    x: left,
    y: HEIGHT - FOOT - heightOf(count),
    width,
    height: heightOf(count),
  });
  const twin = months
    .filter(({ planned, held }) => planned + held > 0)
    .map((month) => fill(text.month, { ...month }))
    .join(text.monthJoin);
  return (
    <figure className={styles.months}>
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden focusable="false">
        {months.map(({ month, planned, held }, at) => (
          <g key={month}>
            {planned > 0 && (
              <rect className={styles.planned} {...bar(planned, at * STEP + 4.5, STEP - 9)} />
            )}
            {held > 0 && (
              <rect className={styles.held} {...bar(held, at * STEP + 7.5, STEP - 15)} />
            )}
            <text className={styles.month} x={at * STEP + STEP / 2} y={HEIGHT - 2}>
              {month}
            </text>
          </g>
        ))}
      </svg>
      <div className={styles.monthButtons}>
        {months.map(({ month }) => (
          <button
            key={month}
            type="button"
            className={styles.monthButton}
            aria-label={fill(text.onlyMonth, { month })}
            aria-pressed={month === chosen}
            onClick={() => {
              choose(month === chosen ? null : month);
            }}
          />
        ))}
      </div>
      <figcaption className={styles.legend}>
        <span aria-hidden>{text.legend}</span>
        <VisuallyHidden>{twin}</VisuallyHidden>
      </figcaption>
    </figure>
  );
}
