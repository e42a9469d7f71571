import type { Area } from '../../model/data/area';
import type { WorkbookModel } from '../../model/workbook-model';
import type { Habits } from '../habits';
import type { Args } from './args';
import type { RangeTarget } from './range-target';
import type { Subscriptions } from './subscriptions';
import type { Targets } from './targets';

/** The definition of an API class. Names are as in Office.js, in camel case. */
export interface ClassDefinition<T> {
  readonly name: string;
  /** How a client finds the object again; required for everything that a client can create. */
  readonly key?: {
    readonly property: 'Id' | '_Id';
    readonly of: (target: T, session: Session) => string | number;
  };
  readonly properties?: Readonly<Record<string, Property<T>>>;
  readonly navigation?: Readonly<
    Record<string, (target: T, session: Session) => HostObject | null>
  >;
  readonly methods?: Readonly<Record<string, Method<T>>>;
  /** Present in collections only. */
  readonly items?: (target: T, session: Session) => readonly HostObject[];
  /** The reference id under which the client tracks the object, if it does. */
  readonly reference?: (target: T) => string | null;
}

export interface Property<T> {
  readonly get: (target: T, session: Session) => unknown;
  readonly set?: (target: T, value: unknown, session: Session) => void | Promise<void>;
  /** Omitted from a `load` without names: large, or rarely used. */
  readonly onDemand?: boolean;
}

/** Returns a value for the caller, or an object for the path that the call is part of. */
export type Method<T> = (target: T, args: Args, session: Session) => unknown;

/** Every class, by its name in the API. */
export type ClassTable = { readonly [Name in keyof Targets]: ClassDefinition<Targets[Name]> };

/** An object of the API as the dispatcher sees it, whatever its class. */
export interface HostObject {
  readonly className: string;
  readonly target: unknown;
  key(): Readonly<Record<string, string | number>>;
  property(name: string): BoundProperty | null;
  scalarNames(): readonly string[];
  navigate(name: string): { readonly to: HostObject | null } | null;
  method(name: string): ((args: Args) => unknown) | null;
  items(): readonly HostObject[] | null;
}

export interface BoundProperty {
  get(): unknown;
  readonly set: ((value: unknown) => void | Promise<void>) | null;
}

/** The state of one client, as the classes use it. */
export interface Session {
  readonly model: WorkbookModel;
  readonly habits: Readonly<Habits>;
  readonly subscriptions: Subscriptions;
  make<Name extends keyof Targets>(name: Name, target: Targets[Name]): HostObject;
  /** A Range object for an area; inserts and deletes move it. */
  range(area: Area): HostObject;
  track(area: Area): RangeTarget;
  keep(range: RangeTarget): void;
  release(referenceId: string): void;
  releaseAll(): void;
  keptRange(referenceId: string): RangeTarget | null;
}
