import type { HostObject } from './api';
import { apiNotFound } from './paths';
import type { QueryInfo } from './protocol';

/** Property names to load, as a tree: `format/fill/color` is three levels. */
interface Selection {
  readonly all: boolean;
  readonly members: ReadonlyMap<string, Selection>;
}

const pascal = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);
const camel = (name: string): string => name.charAt(0).toLowerCase() + name.slice(1);

/** Answers a `load`: plain JSON with names in Pascal case, `_Items` for the items of a collection. */
export function query(object: HostObject, info: QueryInfo | undefined): Record<string, unknown> {
  const select = info?.Select ?? [];
  const expand = info?.Expand ?? [];
  const selection = toSelection(select, expand);
  const { Top, Skip = 0 } = info ?? {};
  return read(object, selection, { skip: Skip, ...(Top === undefined ? {} : { top: Top }) });
}

function toSelection(select: readonly string[], expand: readonly string[]): Selection {
  const paths = select.map((path) => path.split('/').map((part) => camel(part.trim())));
  const root = tree(paths.filter((path) => path.join('') !== ''));
  const all = paths.length === 0 || root.all;
  const members = new Map(root.members);
  for (const path of expand) {
    const [first, ...rest] = path.split('/').map((part) => camel(part.trim()));
    if (first !== undefined && !members.has(first)) members.set(first, toSelection([], rest));
  }
  return { all, members };
}

function tree(paths: readonly (readonly string[])[]): Selection {
  const members = new Map<string, (readonly string[])[]>();
  let all = false;
  for (const [first, ...rest] of paths) {
    if (first === undefined) continue;
    if (first === '*' || first === 'items' || first === '$all') {
      if (rest.length === 0) all = true;
      else push(members, rest[0] ?? '', rest.slice(1));
    } else push(members, first, rest);
  }
  return {
    all,
    members: new Map(
      [...members].map(([name, rests]) => [name, tree(rests.filter((r) => r.length > 0))]),
    ),
  };
}

function push(
  map: Map<string, (readonly string[])[]>,
  name: string,
  rest: readonly string[],
): void {
  map.set(name, [...(map.get(name) ?? []), rest]);
}

function read(
  object: HostObject,
  selection: Selection,
  window: { skip: number; top?: number } = { skip: 0 },
): Record<string, unknown> {
  const items = object.items();
  if (!items) return readMembers(object, selection);
  const own = new Map([...selection.members].filter(([name]) => object.property(name) !== null));
  const rest = new Map([...selection.members].filter(([name]) => object.property(name) === null));
  const end = window.top === undefined ? undefined : window.skip + window.top;
  const onlyOwn = own.size > 0 && rest.size === 0 && !selection.all;
  return {
    ...object.key(),
    ...readMembers(object, { all: false, members: own }),
    ...(onlyOwn
      ? {}
      : {
          _Items: items
            .slice(window.skip, end)
            .map((item) => read(item, { all: selection.all, members: rest })),
        }),
  };
}

function readMembers(object: HostObject, selection: Selection): Record<string, unknown> {
  const result: Record<string, unknown> = { ...object.key() };
  const names = new Set(selection.members.keys());
  if (selection.all) for (const name of object.scalarNames()) names.add(name);
  for (const name of names) {
    const property = object.property(name);
    if (property) {
      result[pascal(name)] = property.get();
      continue;
    }
    const step = object.navigate(name);
    if (!step) throw apiNotFound(object.className, name);
    const inner = selection.members.get(name) ?? { all: true, members: new Map() };
    const whole = inner.all || inner.members.size === 0;
    result[pascal(name)] = step.to && read(step.to, { all: whole, members: inner.members });
  }
  return result;
}
