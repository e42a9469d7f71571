import { notFound } from '../../model/data/errors';
import type { Args } from '../dispatch/args';
import type { HostObject, Method, Session } from '../dispatch/api';

type Find<T, R> = (target: T, args: Args, session: Session) => R | null;
type Methods<T> = Readonly<Record<string, Method<T>>>;

/** The method `name`, which fails if nothing is found, and its variant `…OrNullObject`. */
export function orNullObject<T>(
  name: string,
  find: Find<T, HostObject>,
  missing: (args: Args) => Error,
): Methods<T> {
  return {
    [name]: (target, args, session) => {
      const found = find(target, args, session);
      if (!found) throw missing(args);
      return found;
    },
    [`${name}OrNullObject`]: find,
  };
}

interface Lookups<T, R> {
  readonly list: (target: T, session: Session) => readonly R[];
  readonly toObject: (record: R, session: Session, target: T) => HostObject;
  /** By id or name, whatever the collection accepts. */
  readonly find: Find<T, R>;
}

/** The members by which the collections of the API give access to their items. */
export function lookups<T, R>({ list, toObject, find }: Lookups<T, R>) {
  const getCount: Method<T> = (target, _args, session) => list(target, session).length;
  const getItemAt: Method<T> = (target, args, session) => {
    const record = list(target, session)[args.index(0)];
    if (record === undefined) throw notFound(`item ${args.index(0)}`);
    return toObject(record, session, target);
  };
  return {
    count: { get: (target: T, session: Session) => list(target, session).length },
    getCount,
    getItemAt,
    getItem: orNullObject<T>(
      'getItem',
      (target, args, session) => {
        const record = find(target, args, session);
        return record && toObject(record, session, target);
      },
      (args) => notFound(String(args.raw(0))),
    ),
    items: (target: T, session: Session): readonly HostObject[] =>
      list(target, session).map((record) => toObject(record, session, target)),
  };
}
