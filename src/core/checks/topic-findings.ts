import type { Plan, PlanRow } from '../plan/model/plan';
import { textCell } from '../plan/cells/grid';
import { windowOf } from '../plan/timing/timing';
import { parseTopic } from '../plan/topic/topic';
import { movesTime } from '../tracking/deadline';
import { Engine } from './engine/engine';
import type { CheckOptions } from './check-plan';
import type { Finding, Level } from './finding';
import { DEFAULT_LIMITS } from './limits';
import { RULES } from './rules';

const TOPIC_RULES = RULES.filter(({ column }) => column === 'topic');

/**
 * Checks another topic for a row by the topic rules, among the other rows of the plan: for a form, before anything is
 * written.
 * @param row with the new time that comes with the topic, if any (see `checkChange`)
 */
export function topicFindings(
  plan: Plan,
  row: PlanRow,
  topic: string,
  { calendar, asOf, limits = DEFAULT_LIMITS, levels = new Map<string, Level>() }: CheckOptions,
): Finding[] {
  const { tracking } = row;
  const isMoved = tracking && movesTime(tracking) && windowOf(tracking.newTiming) !== null;
  const changed = {
    ...row,
    timing: isMoved ? tracking.newTiming : row.timing,
    topic: parseTopic(topic),
    cells: { ...row.cells, topic: textCell(topic) },
  };
  const rows = plan.rows.map((other) => (other.index === row.index ? changed : other));
  const context = { plan, calendar, asOf, limits };
  const engine = new Engine({ ...plan, rows }, context, TOPIC_RULES, levels);
  for (const steps = engine.run(); steps.next().done !== true;);
  return engine.findings().filter((finding) => finding.row === row.key);
}
