import type { Area } from '../../model/data/area';
import type { WorkbookModel } from '../../model/workbook-model';
import type { Args } from './args';
import type { RangeTarget } from './range-target';
import type { Subscriptions } from './subscriptions';
import type { Targets } from './targets';

/** What a class of the API is made of. Names are as in Office.js, in camel case. */
export interface ClassDefinition<T> {
  readonly name: string;
  /** How a client finds the object again; a host must give it for everything that a client may create. */
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
  /** The reference by which the client may name the object from now on, if it holds one. */
  readonly reference?: (target: T) => string | null;
}

export interface Property<T> {
  readonly get: (target: T, session: Session) => unknown;
  readonly set?: (target: T, value: unknown, session: Session) => void | Promise<void>;
  /** Left out of a `load` without names: large, or of use to few. */
  readonly onDemand?: boolean;
}

/** Gives a value for the caller, or an object for the path that the call is part of. */
export type Method<T> = (target: T, args: Args, session: Session) => unknown;

/** Every class that there is, by its name in the API. */
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

/** What one client has of the workbook, as the classes use it. */
export interface Session {
  readonly model: WorkbookModel;
  readonly subscriptions: Subscriptions;
  make<Name extends keyof Targets>(name: Name, target: Targets[Name]): HostObject;
  /** A Range object for an area; it follows inserts and deletes. */
  range(area: Area): HostObject;
  track(area: Area): RangeTarget;
  keep(range: RangeTarget): void;
  release(referenceId: string): void;
  releaseAll(): void;
  keptRange(referenceId: string): RangeTarget | null;
}
