import { failureOf } from '../../../src/excel';
import { PAIRS, RACES } from './commands';
import type { Press, RaceCommand } from './press';
import { planOf } from './contents';
import { openRace, ROWS, STAGES, topicOf, type Colleague } from './workspace';
import { Person } from './people';
import { Dice, interleave } from './turns';
import { verdict, type Said } from './verdict';

/** What came of a race. */
export interface Outcome {
  readonly seed: number;
  readonly pair: string;
  /** What the third person did. */
  readonly acts: readonly string[];
  /** Empty if everything came right. */
  readonly problems: readonly string[];
}

/** The name of what a command writes: 「undo mark」 and 「clearMarks」 touch the same. */
const subjectOf = (name: string): string =>
  name
    .replace(/^undo /u, '')
    .replace('clearMarks', 'mark')
    .replace('changeSettings unwaive', 'waive');

interface Racer extends Colleague {
  readonly name: string;
  readonly command: string;
  readonly race: RaceCommand;
  readonly press: Press;
}

/** The pane as it is when the race begins, what has to be done before being done. */
async function ready(
  { name, pane, gate }: Colleague,
  command: string,
  row: number,
): Promise<Racer> {
  const race = RACES.get(command)!;
  const found = (await pane.read()).found!;
  const first = { pane, found, row, text: `${name}写${row + 1}` };
  await race.before?.(first);
  if (command === 'undo insertPlan') await pane.choosePlan(found.place);
  return { name, pane, gate, command, race, press: first };
}

async function run(
  { command, race, press }: Racer,
  other: Racer,
  problems: string[],
): Promise<Said> {
  const claims = race.claims?.(press) ?? [];
  let isDone = false;
  try {
    const report = await race.press(press);
    isDone = report?.left === undefined || report.left.length === 0;
  } catch (error) {
    const { code, kind, sync } = failureOf(error);
    const why = error instanceof Error && error.cause instanceof Error ? error.cause.message : '';
    if (kind === 'general') problems.push(`${command}: ${code} at ${sync ?? 'none'} ${why}`);
  }
  const isAlone = subjectOf(command) !== subjectOf(other.command);
  return { command, claims, isDone, isAlone, takesBack: race.takesBack === true };
}

/** Two panes and a person at one workbook, as the seed will have it. */
async function race(seed: number): Promise<Outcome> {
  const dice = new Dice(seed);
  // Seeds in a row go through all pairs.
  const [a, b] = PAIRS[seed % PAIRS.length]!;
  const from = Math.max(...[a, b].map((name) => STAGES.indexOf(RACES.get(name)!.from)));
  const stage = dice.below(2) === 0 ? from : from + dice.below(STAGES.length - from);
  const { book, colleagues } = await openRace(STAGES[stage]!);
  const person = new Person(book, dice);
  const problems: string[] = [];
  try {
    const row = dice.below(ROWS);
    const first = await ready(colleagues[0], a, row);
    const second = await ready(colleagues[1], b, dice.below(3) === 0 ? row : dice.below(ROWS));
    const racers = [first, second].map(async (one) => ({
      ...one,
      press: { ...one.press, found: (await one.pane.read()).found! },
    }));
    const [one, two] = (await Promise.all(racers)) as [Racer, Racer];
    const before = new Map(
      planOf(book.model).rows.map((row) => [row.发布主题!, row.计划编号 ?? '']),
    );
    const said: Said[] = [];
    const acts = Array.from({ length: 2 + dice.below(3) }, () => () => person.act());
    await interleave(
      [
        { gate: one.gate, run: async () => said.push(await run(one, two, problems)) },
        { gate: two.gate, run: async () => said.push(await run(two, one, problems)) },
      ],
      acts,
      dice,
    );
    await book.idle();
    const renewing = [one, two].filter(({ command }) => command.endsWith('renewId'));
    const renewed = new Map(
      renewing.map(({ press }) => [topicOf(press.row), before.get(topicOf(press.row)) ?? '']),
    );
    problems.push(
      ...verdict(book.model, { said, typed: person.typed, deleted: person.deleted, renewed }),
    );
  } finally {
    book.dispose();
  }
  return { seed, pair: `${a} | ${b}`, acts: person.acts, problems };
}

/** @returns the races that went wrong, each with the seed by which it can be run again */
export async function racesFrom(seeds: readonly number[]): Promise<Outcome[]> {
  const wrong: Outcome[] = [];
  for (const seed of seeds) {
    const outcome = await race(seed);
    if (outcome.problems.length > 0) wrong.push(outcome);
  }
  return wrong;
}
