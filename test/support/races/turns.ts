import type { AddIn } from '../../../src/embedded';
import type { OfficeHost } from '../../../src/excel/command/command-context';
import fc from '../fast-check';

/** Chance that a seed decides, the same each time. */
export class Dice {
  private readonly numbers: readonly number[];
  private thrown = 0;

  constructor(seed: number) {
    this.numbers = fc.sample(fc.noBias(fc.nat()), { seed, numRuns: 400 });
  }

  /** A number from 0 to one less than `sides`. */
  below(sides: number): number {
    const number = this.numbers[this.thrown % this.numbers.length] ?? 0;
    this.thrown += 1;
    return number % sides;
  }

  oneOf<T>(things: readonly T[]): T {
    const thing = things[this.below(things.length)];
    if (thing === undefined) throw new RangeError('nothing to choose from');
    return thing;
  }
}

/** A client whose syncs wait until they are let through, one at a time. */
export class Gate {
  private pass: (() => void) | null = null;
  private arrived: () => void = () => undefined;
  private isOn = false;

  /** What a session gets in place of the client itself. */
  readonly host: OfficeHost;

  constructor({ Excel, Office }: AddIn) {
    const run = <T>(
      options: Excel.RunOptions,
      work: (request: Excel.RequestContext) => Promise<T>,
    ): Promise<T> =>
      Excel.run(options, (request) => {
        const send = request.sync.bind(request);
        request.sync = async <P>(passThrough?: P) => {
          await this.turn();
          return send(passThrough);
        };
        return work(request);
      });
    this.host = { Office, Excel: { run: run as typeof Excel.run } };
  }

  /** From now on syncs wait. */
  close(): void {
    this.isOn = true;
  }

  /** From now on syncs go through. */
  open(): void {
    this.isOn = false;
  }

  private turn(): Promise<void> {
    if (!this.isOn) return Promise.resolve();
    return new Promise((resolve) => {
      this.pass = resolve;
      this.arrived();
    });
  }

  get isWaiting(): boolean {
    return this.pass !== null;
  }

  /** Resolves when a sync waits. */
  waiting(): Promise<void> {
    if (this.isWaiting) return Promise.resolve();
    return new Promise((resolve) => {
      this.arrived = resolve;
    });
  }

  letThrough(): void {
    const { pass } = this;
    this.pass = null;
    pass?.();
  }
}

/** A command under way behind a gate. */
interface Running {
  readonly gate: Gate;
  readonly end: Promise<void>;
  isOver: boolean;
}

/** Waits until the command has come to its next sync or to its end. */
const settled = ({ gate, end }: Running): Promise<void> => Promise.race([gate.waiting(), end]);

/**
 * Runs commands at the same time, sync by sync in an order of chance, with other work in between.
 * @param others done one after the other, each between two syncs, all before the last command ends or after
 */
export async function interleave(
  commands: readonly { readonly gate: Gate; readonly run: () => Promise<unknown> }[],
  others: readonly (() => Promise<unknown>)[],
  dice: Dice,
): Promise<void> {
  const running = commands.map(({ gate, run }): Running => {
    gate.close();
    const one: Running = { gate, isOver: false, end: Promise.resolve() };
    return Object.assign(one, {
      end: run().then(() => {
        one.isOver = true;
      }),
    });
  });
  const rest = [...others];
  for (;;) {
    await Promise.all(running.map(settled));
    const ready = running.filter(({ isOver }) => !isOver);
    if (ready.length + rest.length === 0) return;
    const isPerson = rest.length > 0 && (ready.length === 0 || dice.below(2) === 0);
    if (isPerson) await rest.shift()?.();
    else dice.oneOf(ready).gate.letThrough();
  }
}
