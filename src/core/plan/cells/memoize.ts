/**
 * Caches a function of a text: plans repeat their departments, times and people. The cache is emptied when it holds
 * `limit` texts, so that a pane which is open for days does not grow.
 */
export function memoize<T>(compute: (text: string) => T, limit = 10_000): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const found = known.get(text);
    if (found !== undefined) return found;
    const value = compute(text);
    if (known.size >= limit) known.clear();
    known.set(text, value);
    return value;
  };
}
