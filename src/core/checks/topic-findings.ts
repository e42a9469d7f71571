import type { Plan, PlanRow } from '../plan/plan';
import { textCell } from '../plan/grid';
import { windowOf } from '../plan/timing';
import { parseTopic } from '../plan/topic';
import { movesTime } from '../tracking/deadline';
import { Engine } from './engine/engine';
import type { Finding, Level } from './finding';
import type { RuleContext } from './rule';
import { RULES } from './rules';

const TOPIC_RULES = RULES.filter(({ column }) => column === 'topic');

/**
 * What the topic rules say of another topic for a row, in its place among the other rows: for a form, before
 * anything is written.
 * @param row with the new time that comes with the topic, if any (see `checkChange`)
 * @param levels levels that differ from the rules' own, by rule id
 */
export function topicFindings(
  plan: Plan,
  row: PlanRow,
  topic: string,
  context: Omit<RuleContext, 'plan'>,
  levels: ReadonlyMap<string, Level> = new Map(),
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
  const engine = new Engine({ ...plan, rows }, { ...context, plan }, TOPIC_RULES, levels);
  for (const steps = engine.run(); steps.next().done !== true;);
  return engine.findings().filter((finding) => finding.row === row.key);
}
