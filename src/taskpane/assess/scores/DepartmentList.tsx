import type { RankedDepartment } from '../../../core/assessment/rank';
import type { Scheme } from '../../../core/assessment/scheme';
import { fill } from '../../../locales/fill';
import type { Messages } from '../../../locales/messages';
import { departmentPoints, gradeText } from '../../../locales/phrases/score-text';
import { Prohibited16Regular } from '@fluentui/react-icons/svg/prohibited';
import { ConferenceList } from './ConferenceList';
import { DepartmentScore } from './DepartmentScore';
import { Foldable, type Expanded } from './Foldable';
import type { Scoring } from '../scoring';
import styles from './scores.module.css';

interface DepartmentListProps {
  readonly scoring: Scoring;
  readonly expanded: Expanded;
  readonly selected: string | null;
  readonly messages: Messages;
  readonly select: (row: string, column?: string) => void;
}

/** The departments by rank; each expands to the parts of its score and its conferences. */
export function DepartmentList({
  scoring,
  expanded,
  selected,
  messages,
  select,
}: DepartmentListProps) {
  const { words } = messages;
  return (
    <ol className={styles.list} aria-label={words.assess.list}>
      {scoring.assessment.departments.map((one) => (
        <li key={one.department} className={styles.department}>
          <Foldable
            id={`department ${one.department}`}
            expanded={expanded}
            line={<DepartmentLine department={one} scheme={scoring.scheme} messages={messages} />}
          >
            {() => (
              <>
                <DepartmentScore department={one} scoring={scoring} messages={messages} />
                <ConferenceList
                  department={one.department}
                  scoring={scoring}
                  expanded={expanded}
                  selected={selected}
                  messages={messages}
                  select={select}
                />
              </>
            )}
          </Foldable>
        </li>
      ))}
    </ol>
  );
}

interface DepartmentLineProps {
  readonly department: RankedDepartment;
  readonly scheme: Scheme;
  readonly messages: Messages;
}

/** Rank, name, bar, score and grade, with remarks on them. */
function DepartmentLine({ department: one, scheme, messages }: DepartmentLineProps) {
  const { words } = messages;
  const text = words.assess;
  const { rank, score, grade, forReference, veto, n } = one;
  const hasFailed = grade === scheme.grades.at(-1)?.grade;
  return (
    <span className={styles.departmentLine}>
      <span className={styles.rank}>{rank}</span>
      <span className={styles.name}>{one.department}</span>
      <ScoreBar {...{ score, grade, scheme }} />
      <span className={styles.score}>{score !== null && departmentPoints(score)}</span>
      <span className={styles.grade} data-failed={hasFailed ? '' : undefined}>
        {gradeText(grade, words)}
        {forReference && <sup aria-hidden>ⁿ</sup>}
      </span>
      {veto && (
        <span className={styles.flag} data-alarm="">
          <Prohibited16Regular aria-hidden />
          {text.veto}
        </span>
      )}
      {forReference && (
        <span className={styles.flag}>
          <sup aria-hidden>ⁿ</sup> {fill(text.reference, { n })}
        </span>
      )}
    </span>
  );
}

interface ScoreBarProps {
  readonly score: number | null;
  readonly grade: string;
  readonly scheme: Scheme;
}

/** How many grades have a colour of their own, the best first; the last grade has the alarm. */
const COLOURS = 3;

/** The score as a bar in the colour of its grade, with the lowest score of each grade drawn across. */
function ScoreBar({ score, grade, scheme: { grades, numbers } }: ScoreBarProps) {
  const at = grades.findIndex((one) => one.grade === grade);
  const colour = at === grades.length - 1 ? 'last' : Math.min(at, COLOURS - 1);
  const percent = (points: number): string => `${(points / numbers.mostScore) * 100}%`;
  return (
    <span className={styles.bar} aria-hidden>
      {score !== null && <span data-grade={colour} style={{ width: percent(score) }} />}
      {grades.map(
        ({ from }) => from > 0 && <i key={from} style={{ insetInlineStart: percent(from) }} />,
      )}
    </span>
  );
}
