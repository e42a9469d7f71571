/** The object without one of its members. */
export function omit<T extends object, K extends keyof T & (string | number)>(
  object: T,
  key: K,
): Omit<T, K> {
  const entries = Object.entries(object).filter(([name]) => name !== String(key));
  return Object.fromEntries(entries) as unknown as Omit<T, K>;
}
