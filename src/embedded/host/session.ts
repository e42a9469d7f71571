import type { Area } from '../model/data/area';
import type { WorkbookModel } from '../model/workbook-model';
import type { ClassDefinition, ClassTable, HostObject, Session } from './dispatch/api';
import { bind } from './dispatch/bind';
import { RangeTarget } from './dispatch/range-target';
import type { Habits } from './habits';
import { Subscriptions } from './dispatch/subscriptions';
import type { Targets } from './dispatch/targets';

/** The state of one client: the ranges that it tracks and its event subscriptions. */
export class ClientSession implements Session {
  readonly subscriptions = new Subscriptions();
  /** Ranges of the current request; those that the client tracks are in `kept`. */
  private passing = new Set<RangeTarget>();
  private readonly kept = new Map<string, RangeTarget>();
  private nextReference = 1;
  private readonly stopFollowing: (() => void)[];

  constructor(
    readonly model: WorkbookModel,
    private readonly classes: ClassTable,
    readonly habits: Habits,
  ) {
    this.stopFollowing = [
      model.onMove((mover) => {
        for (const range of this.ranges()) range.follow(mover);
      }),
      model.changes.subscribe((change) => {
        if (change.kind !== 'sheet-deleted') return;
        for (const range of this.ranges()) range.forgetSheet(change.sheetId);
      }),
    ];
  }

  make<Name extends keyof Targets>(name: Name, target: Targets[Name]): HostObject {
    const definition: ClassDefinition<Targets[Name]> = this.classes[name];
    return bind(definition, target, this);
  }

  range(area: Area): HostObject {
    return this.make('Range', this.track(area));
  }

  track(area: Area): RangeTarget {
    const target = new RangeTarget(area);
    this.passing.add(target);
    return target;
  }

  keep(range: RangeTarget): void {
    range.referenceId ??= `range${this.nextReference++}`;
    this.kept.set(range.referenceId, range);
  }

  release(referenceId: string): void {
    this.kept.delete(referenceId);
  }

  releaseAll(): void {
    this.kept.clear();
  }

  keptRange(referenceId: string): RangeTarget | null {
    return this.kept.get(referenceId) ?? null;
  }

  /** The number of tracked ranges: a client that never releases them leaks. */
  get keptCount(): number {
    return this.kept.size;
  }

  endRequest(): void {
    this.passing = new Set();
  }

  close(): void {
    for (const stop of this.stopFollowing) stop();
  }

  private ranges(): Iterable<RangeTarget> {
    return new Set([...this.passing, ...this.kept.values()]);
  }
}
