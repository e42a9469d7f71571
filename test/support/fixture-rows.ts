import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Cell, SeenCell } from '../../src/core/plan/cells/grid';
import { isErrorValue } from '../../src/core/plan/cells/error-value';
import type { PlanRow } from '../../src/core/plan/model/plan';
import {
  isComputed,
  TRACKING_COLUMNS,
} from '../../src/core/plan/tracking-columns/tracking-columns';
import { checkFixture } from './rule-fixture';
import { checkPlanFile } from './plan-file';
import type { TrackedRow } from './calculated-plan';

const FIXTURES = path.join(__dirname, '../fixtures');

/** Tables in a folder of fixtures. */
const filesOf = (folder: string, extensions: readonly string[]): string[] =>
  readdirSync(path.join(FIXTURES, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => extensions.includes(path.extname(name)))
    .map((name) => path.join(FIXTURES, folder, name));

const bare = ({ value, text, format }: SeenCell): Cell => ({
  value,
  text,
  ...(format === undefined ? {} : { format }),
});

/** What of a row decides its deadline, its state and its score. */
function trackedRow({ cells, tracking }: PlanRow): TrackedRow<Cell> {
  const evidence = TRACKING_COLUMNS.flatMap(({ name }) => {
    const cell = tracking?.cells[name];
    return cell && cell.text !== '' && !isComputed(name) ? [[name, bare(cell)] as const] : [];
  });
  return {
    timing: bare(cells.timing),
    department: cells.department.text,
    person: cells.spokesperson.text,
    cells: Object.fromEntries(evidence),
  };
}

/** Whether a spreadsheet would take one of the texts for an error value: the check asks to mend it before anything else. */
const holdsError = ({ department = '', timing, person = '' }: TrackedRow<Cell>): boolean =>
  [department, typeof timing === 'string' ? timing : timing.text, person].some(isErrorValue);

/** The rows of every fixture, each kind of row once, but for those with an error value. */
export async function fixtureRows(): Promise<TrackedRow<Cell>[]> {
  const rules = filesOf('rules', ['.tsv']).map((file) => checkFixture(file).plan);
  const plans = await Promise.all(
    filesOf('plans', ['.tsv', '.csv', '.txt']).map(async (file) => {
      const { plan } = await checkPlanFile(path.basename(file), readFileSync(file));
      return plan;
    }),
  );
  const rows = [...rules, ...plans]
    .flatMap(({ rows: own }) => own.map(trackedRow))
    .filter((row) => !holdsError(row));
  return [...new Map(rows.map((row) => [JSON.stringify(row), row])).values()];
}
