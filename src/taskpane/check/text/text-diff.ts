/** Two texts that begin and end alike, cut where they differ. */
export interface TextDiff {
  readonly start: string;
  readonly before: string;
  readonly after: string;
  readonly end: string;
}

/** What differs between two texts, whole characters only. */
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
