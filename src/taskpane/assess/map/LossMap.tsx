import { useMemo } from 'react';
import * as z from 'zod/mini';
import { CRITERIA, type CriterionCode } from '../../../core/assessment/criteria';
import { lossMap, type LossCell, type LossLine } from '../../../core/assessment/loss-map';
import { fill } from '../../../locales/fill';
import type { Messages } from '../../../locales/messages';
import type { Scoring } from '../scoring';
import { useKept } from '../../environment/use-kept';
import { MapEvidence } from './MapEvidence';
import styles from './map.module.css';

interface LossMapProps {
  readonly scoring: Scoring;
  readonly messages: Messages;
  readonly select: (row: string, column?: string) => void;
}

/** The cell whose losses are listed. */
const CHOSEN = z.object({
  department: z.string(),
  code: z.enum(CRITERIA.map(({ code }) => code)),
});

/** Departments by criteria: the points lost as shade and number; a press lists the conferences that lost them. */
export default function LossMap({ scoring, messages, select }: LossMapProps) {
  const { words } = messages;
  const text = words.assess.map;
  const [chosen, setChosen] = useKept('scores map', z.nullable(CHOSEN), null);
  const lines = useMemo(() => lossMap(scoring.assessment, scoring.scheme), [scoring]);
  return (
    <div className={styles.map}>
      <p className={styles.note}>{text.about}</p>
      <table className={styles.table}>
        <caption className={styles.caption}>{text.title}</caption>
        <thead>
          <tr>
            <th scope="col">{text.unit}</th>
            {CRITERIA.map(({ code }) => (
              <th key={code} scope="col" className={styles.criterion}>
                <span>{words.assessment.criteria[code]}</span>
              </th>
            ))}
          </tr>
        </thead>
        {lines.map((line) => (
          <MapLine
            key={line.department}
            {...{ line, scoring, messages, select }}
            chosen={chosen?.department === line.department ? chosen.code : null}
            choose={(code) => {
              setChosen(code && { department: line.department, code });
            }}
          />
        ))}
      </table>
      {lines.length === 0 && <p className={styles.note}>{text.none}</p>}
    </div>
  );
}

interface MapLineProps extends LossMapProps {
  readonly line: LossLine;
  readonly chosen: CriterionCode | null;
  readonly choose: (code: CriterionCode | null) => void;
}

/** A department, with the conferences behind the pressed cell below it. */
function MapLine({ line, scoring, messages, select, chosen, choose }: MapLineProps) {
  const { department, cells } = line;
  const open = cells.find(({ code }) => code === chosen);
  return (
    <tbody>
      <tr>
        <th scope="row" className={styles.unit}>
          {department}
        </th>
        {cells.map((cell) => (
          <td key={cell.code} className={styles.cell}>
            <CellContent
              {...{ cell, messages }}
              isChosen={cell.code === chosen}
              choose={() => {
                choose(cell.code === chosen ? null : cell.code);
              }}
            />
          </td>
        ))}
      </tr>
      {open && (
        <tr>
          <td colSpan={cells.length + 1} className={styles.evidence}>
            <MapEvidence cell={open} {...{ scoring, messages, select }} />
          </td>
        </tr>
      )}
    </tbody>
  );
}

interface CellContentProps {
  readonly cell: LossCell;
  readonly isChosen: boolean;
  readonly choose: () => void;
  readonly messages: Messages;
}

/** The share that is lost, in steps that can be told apart. */
const shadeOf = (share: number): number => Math.min(4, Math.ceil(share * 4));

/** Points lost; nothing to press where none are. */
function CellContent({ cell, isChosen, choose, messages }: CellContentProps) {
  const { assess, assessment } = messages.words;
  const { code, points, share, rows } = cell;
  if (points === null) return <abbr title={assess.notApplicable}>—</abbr>;
  if (rows.length === 0) return <>0</>;
  return (
    <button
      type="button"
      className={styles.loss}
      data-shade={shadeOf(share)}
      aria-expanded={isChosen}
      aria-label={fill(assess.map.cell, {
        criterion: assessment.criteria[code],
        points,
        count: rows.length,
      })}
      onClick={choose}
    >
      {points}
    </button>
  );
}
