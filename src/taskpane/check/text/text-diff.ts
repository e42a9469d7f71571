/** Two texts split into common start, differing middles and common end. */
export interface TextDiff {
  readonly start: string;
  readonly before: string;
  readonly after: string;
  readonly end: string;
}

/** Compares two texts by code points, so that no character is cut in half. */
export function diffOf(before: string, after: string): TextDiff {
  const [a, b] = [Array.from(before), Array.from(after)];
  const shorter = Math.min(a.length, b.length);
  let from = 0;
  while (from < shorter && a[from] === b[from]) from += 1;
  let behind = 0;
  while (behind < shorter - from && a.at(-1 - behind) === b.at(-1 - behind)) behind += 1;
  return {
    start: a.slice(0, from).join(''),
    before: a.slice(from, a.length - behind).join(''),
    after: b.slice(from, b.length - behind).join(''),
    end: a.slice(a.length - behind).join(''),
  };
}
