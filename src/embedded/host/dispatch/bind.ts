import type { ClassDefinition, HostObject, Session } from './api';

/** Binds a class definition to a target. Members that are not defined do not exist for the dispatcher. */
export function bind<T>(definition: ClassDefinition<T>, target: T, session: Session): HostObject {
  const {
    name,
    key,
    properties = {},
    navigation = {},
    methods = {},
    items,
    reference,
  } = definition;
  return {
    className: name,
    target,
    key: () => {
      const id = reference?.(target) ?? null;
      return {
        ...(key ? { [key.property]: key.of(target, session) } : {}),
        ...(id === null ? {} : { _ReferenceId: id }),
      };
    },
    property: (member) => {
      const property = own(properties, member);
      if (!property) return null;
      const { get, set } = property;
      return {
        get: () => get(target, session),
        set: set ? (value) => set(target, value, session) : null,
      };
    },
    scalarNames: () =>
      Object.entries(properties).flatMap(([member, { onDemand }]) =>
        onDemand === true ? [] : member,
      ),
    navigate: (member) => {
      const step = own(navigation, member);
      return step ? { to: step(target, session) } : null;
    },
    method: (member) => {
      const method = own(methods, member);
      return method ? (args) => method(target, args, session) : null;
    },
    items: () => items?.(target, session) ?? null,
  };
}

/** An own member of the definition, not one inherited from Object. */
function own<T>(members: Readonly<Record<string, T>>, name: string): T | null {
  return Object.hasOwn(members, name) ? (members[name] ?? null) : null;
}
