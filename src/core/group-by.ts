/** Groups items by a key, keeping their order; items with the key `null` are left out. */
export function groupBy<T, Key = string>(
  items: Iterable<T>,
  keyOf: (item: T) => Key | null,
): Map<Key, T[]> {
  const groups = new Map<Key, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    if (key === null) continue;
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}
