import { WorkbookError } from '../../model/data/errors';
import { Args } from './args';
import type { HostObject } from './api';
import { PathType } from './protocol';
import type { ArgumentInfo, ObjectPath, RequestBody } from './protocol';

/** Where the paths of a request begin. */
export interface Roots {
  /** The object that every path begins at. */
  readonly root: HostObject;
  byReference(id: string): HostObject | null;
  newObject(typeName: string): HostObject | null;
}

/** `GetItemOrNullObject` on the wire is `getItemOrNullObject` in the API; `_KeepReference` stays. */
export const memberName = (name: string): string =>
  name.startsWith('_') ? name : name.charAt(0).toLowerCase() + name.slice(1);

/** The error for a member that is not implemented. */
export function apiNotFound(className: string, member: string): WorkbookError {
  return new WorkbookError('ApiNotFound', `ApiNotFound: ${className}.${member}`);
}

/**
 * The objects of one request. Each path is resolved once, at its first action, so that objects are created in the order
 * of the actions.
 */
export class Paths {
  private readonly found = new Map<number, HostObject | null>();
  /** The member being resolved, for the location of an error. */
  location = '';

  constructor(
    private readonly body: RequestBody,
    private readonly roots: Roots,
  ) {}

  /** The object of a path; a promise only where it has to be made first, since a request has thousands of actions. */
  object(id: number): HostObject | null | Promise<HostObject | null> {
    return this.found.get(id) ?? this.resolve(id);
  }

  private async resolve(id: number): Promise<HostObject | null> {
    const known = this.found.get(id);
    if (known !== undefined) return known;
    const path = this.body.ObjectPaths[String(id)];
    if (!path) throw new WorkbookError('GeneralException', `The request has no object path ${id}.`);
    const object = await this.follow(path);
    this.found.set(id, object);
    return object;
  }

  /** The arguments of a call; a promise only where API objects are among them. */
  args(info: ArgumentInfo | undefined): Args | Promise<Args> {
    const values = info?.Arguments ?? [];
    const ids = info?.ReferencedObjectPathIds ?? [];
    return values.some(isRecord) || ids.some((id) => id !== 0)
      ? this.argsWithObjects(values, ids)
      : new Args(values);
  }

  private async argsWithObjects(
    values: NonNullable<ArgumentInfo['Arguments']>,
    ids: NonNullable<ArgumentInfo['ReferencedObjectPathIds']>,
  ): Promise<Args> {
    const objects: (HostObject | null)[] = [];
    for (const id of ids)
      objects.push(typeof id === 'number' && id > 0 ? await this.object(id) : null);
    const whole = await Promise.all(values.map((value) => this.withObjects(value)));
    return new Args(whole, objects);
  }

  /** Replaces path ids inside plain objects by the API objects. */
  private async withObjects(value: unknown): Promise<unknown> {
    if (!isRecord(value)) return value;
    if ('_ObjectPathId' in value) return this.object(Number(value._ObjectPathId));
    const entries = Object.entries(value).map(
      async ([name, inner]) => [name, await this.withObjects(inner)] as const,
    );
    return Object.fromEntries(await Promise.all(entries));
  }

  private async follow(path: ObjectPath): Promise<HostObject | null> {
    switch (path.ObjectPathType) {
      case PathType.GlobalObject:
        return this.roots.root;
      case PathType.NullObject:
        return null;
      case PathType.NewObject:
        return this.orNotFound(this.roots.newObject(path.Name), path.Name, 'constructor');
      case PathType.ReferenceId:
        return this.reference(path.Name);
      default:
        return this.followFrom(path);
    }
  }

  private async followFrom(path: ObjectPath): Promise<HostObject | null> {
    const parent = await this.object(path.ParentObjectPathId ?? 0);
    if (!parent) return null;
    const name = path.ObjectPathType === PathType.Indexer ? 'getItem' : memberName(path.Name);
    this.location = `${parent.className}.${name}`;
    if (path.ObjectPathType === PathType.Property) {
      return this.orNotFound(parent.navigate(name), parent.className, name).to;
    }
    const method = this.orNotFound(parent.method(name), parent.className, name);
    const args = this.args(path.ArgumentInfo);
    const result = await method(args instanceof Args ? args : await args);
    return isHostObject(result) ? result : null;
  }

  private reference(id: string): HostObject {
    const object = this.roots.byReference(id);
    if (object) return object;
    throw new WorkbookError('InvalidReference', 'This reference is not valid any more.');
  }

  private orNotFound<T>(value: T | null, className: string, member: string): T {
    if (value !== null) return value;
    this.location = `${className}.${member}`;
    throw apiNotFound(className, member);
  }
}

const isRecord = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function isHostObject(value: unknown): value is HostObject {
  return typeof value === 'object' && value !== null && 'className' in value && 'method' in value;
}
