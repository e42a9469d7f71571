import type { Check } from '../../../core/checks/check-plan';
import type { Finding } from '../../../core/checks/finding';
import { checkingWith } from '../../../core/settings/use-settings';
import { partitionFindings } from '../../../core/settings/waivers';
import type { SelectedCell } from '../../../excel/events';
import type { FoundPlan, PlanPlace, WorkbookReading } from '../../../excel/plan/reading';
import type { WriteReport } from '../../../excel/command/write-report';
import type { WriteKind } from '../../controller/written';
import type { Environment } from '../../environment/environment';
import type { WorkbookOperations } from '../../workbook-operations';
import { EMPTY_CHECK_STATE, type Checked, type CheckState } from './check-state';
import { entriesAt, entriesOf } from '../list/entries';
import { changeBetween } from './reading-changes';
import { slicedCheck } from './sliced-check';

/** How long edits must have paused before the sheet is read again, in milliseconds. */
const PAUSE = 600;

/**
 * What the check tab knows and does, without a way of showing it: reads the workbook, checks the plan, follows
 * edits and selection, and writes what the person accepted. One thing at a time, in the order asked.
 */
export class CheckController {
  private state: CheckState = EMPTY_CHECK_STATE;
  private readonly listeners = new Set<() => void>();
  private check: Check | null = null;
  /** Indexes of the rows that were edited and checked again since the list was last whole. */
  private readonly rechecked = new Set<number>();
  private turn: Promise<void> = Promise.resolve();
  private cancelling = new AbortController();
  private callOff: (() => void) | null = null;
  /** The failure that is shown ends with the next reading that succeeds; that of a write does not. */
  private hasFailedToRead = false;

  constructor(
    private readonly operations: WorkbookOperations,
    private readonly environment: Environment,
  ) {}

  readonly getState = (): CheckState => this.state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** Reads the workbook and follows it. @returns a function that ends it */
  open(): () => void {
    const ends = [
      this.operations.followEdits(() => {
        this.edited();
      }),
      this.operations.followSelection((cell) => {
        this.cellSelected(cell);
      }),
    ];
    for (const end of ends) end.catch(this.failed);
    void this.refresh();
    return () => {
      this.callOff?.();
      for (const end of ends) end.then((stop) => stop()).catch(() => undefined);
    };
  }

  /** Reads the workbook anew, and checks again what has changed of a plan that was checked. */
  readonly refresh = (): Promise<void> => this.look('edits');

  /** @param because of what: rows that were edited are counted, those that were written from here are not */
  private look(because: 'edits' | 'write'): Promise<void> {
    return this.inTurn(async () => {
      this.set({ task: this.state.checked ? this.state.task : { kind: 'reading' } });
      const before = this.state.reading;
      const reading = await this.operations.read().catch((error: unknown) => {
        this.hasFailedToRead = true;
        throw error;
      });
      this.set({ reading, isStale: false });
      if (this.hasFailedToRead) this.set({ failure: null });
      this.hasFailedToRead = false;
      if (!reading.found) this.drop();
      else if (this.check && before) {
        if (because === 'write') this.rechecked.clear();
        await this.checkAgain(before, reading, reading.found, because === 'edits');
      }
    });
  }

  /** 校验计划. */
  readonly checkAll = (): Promise<void> =>
    this.inTurn(async () => {
      this.set({ task: { kind: 'reading' }, written: null, failure: null });
      const reading = await this.operations.read();
      this.set({ reading, isStale: false });
      this.rechecked.clear();
      if (reading.found) await this.checkWhole(reading, reading.found);
      else this.drop();
    });

  readonly cancel = (): void => {
    this.cancelling.abort();
  };

  readonly choose = (place: PlanPlace): Promise<void> =>
    this.inTurn(async () => {
      this.set({ task: { kind: 'writing' }, failure: null });
      await this.operations.choosePlan(place);
    }).then(this.refresh);

  /** Selects the cell of an entry in the sheet. */
  readonly select = (id: string): void => {
    const entry = this.state.checked?.entries.find((candidate) => candidate.id === id);
    const found = this.state.reading?.found;
    if (!entry || !found) return;
    this.set({ selected: id, isGone: false });
    const { row, column } = entry.finding;
    if (row === null) return;
    this.operations.select(found.place, found.plan, row, column).then((isThere) => {
      if (!isThere) this.set({ isGone: true });
    }, this.failed);
  };

  /** Writes to the plan as it was read last, and reads the workbook again. */
  readonly write = (
    kind: WriteKind,
    command: (found: FoundPlan) => Promise<WriteReport>,
  ): Promise<void> =>
    this.writeAnywhere(kind, async () => {
      const found = this.state.reading?.found;
      return found ? command(found) : null;
    });

  /** Writes where no plan is needed, and reads the workbook again. */
  readonly writeAnywhere = async (
    kind: WriteKind,
    command: () => Promise<WriteReport | null>,
  ): Promise<void> => {
    await this.inTurn(async () => {
      this.set({ task: { kind: 'writing' }, written: null, failure: null });
      const report = await command();
      if (report) this.set({ written: { kind, report } });
    });
    // After a failure as well: a part may have been written.
    await this.look('write');
  };

  readonly undo = (): Promise<void> => this.writeAnywhere('undo', () => this.operations.undo());

  readonly dismissWritten = (): void => {
    this.set({ written: null });
  };

  readonly dismissFailure = (): void => {
    this.set({ failure: null });
  };

  private edited(): void {
    this.set({ isStale: this.state.checked !== null });
    // Edits come in bursts: one look when they have paused.
    this.callOff?.();
    this.callOff = this.environment.later(() => void this.refresh(), PAUSE);
  }

  private cellSelected(cell: SelectedCell): void {
    const { checked, reading, selected } = this.state;
    if (!checked || !reading?.found) return;
    const here = entriesAt(checked.entries, reading.found.plan, reading.found.place, cell);
    // A cell with several findings: the one that was selected stays.
    if (here.some(({ id }) => id === selected)) return;
    this.set({ selected: here[0]?.id ?? null, isGone: false });
  }

  private async checkAgain(
    before: WorkbookReading,
    reading: WorkbookReading,
    found: FoundPlan,
    isCounted: boolean,
  ): Promise<void> {
    const change = changeBetween(before, reading);
    const rows =
      change.kind === 'whole' ? found.plan.rows : change.kind === 'rows' ? change.rows : [];
    if (isCounted) for (const { index } of rows) this.rechecked.add(index);
    if (change.kind === 'whole') {
      await this.checkWhole(reading, found);
    } else if (this.check) {
      if (change.kind === 'rows') this.check.recheck(change.rows);
      this.show(this.check, reading);
    }
  }

  private async checkWhole(reading: WorkbookReading, { plan }: FoundPlan): Promise<void> {
    this.cancelling = new AbortController();
    const { signal } = this.cancelling;
    const total = plan.rows.length;
    const progress = (done: number): void => {
      this.set({ task: { kind: 'checking', done, total } });
    };
    progress(0);
    const options = checkingWith(reading.settings, this.environment.today());
    const check = await slicedCheck(plan, options, this.environment, { progress, signal });
    // A result that was cancelled says nothing of the plan as it is now.
    if (!check) this.drop();
    else {
      this.check = check;
      this.show(check, reading);
    }
  }

  private show(check: Check, { settings }: WorkbookReading): void {
    const result = check.result();
    const findings: readonly Finding[] = result.findings;
    const entries = entriesOf(
      result.plan,
      partitionFindings(result.plan, findings, settings.waivers),
    );
    const { selected } = this.state;
    const checked: Checked = {
      result,
      entries,
      at: this.environment.now(),
      asOf: settings.asOf ?? this.environment.today(),
      rechecked: this.rechecked.size,
    };
    this.set({
      checked,
      isStale: false,
      selected: entries.some(({ id }) => id === selected) ? selected : null,
    });
  }

  private drop(): void {
    this.check = null;
    this.set({ checked: null, selected: null });
  }

  private readonly failed = (error: unknown): void => {
    this.set({ failure: this.operations.failureOf(error) });
  };

  /** Runs work behind all that was asked for before; its failure is shown, not thrown. */
  private inTurn(work: () => Promise<void>): Promise<void> {
    this.turn = this.turn.then(async () => {
      try {
        await work();
      } catch (error) {
        this.failed(error);
      } finally {
        this.set({ task: null });
      }
    });
    return this.turn;
  }

  private set(change: Partial<CheckState>): void {
    this.state = { ...this.state, ...change };
    for (const listener of this.listeners) listener();
  }
}
