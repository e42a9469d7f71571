const FORBIDDEN = /[\\/?*[\]:]/gu;
const LONGEST = 31;

/** Turns a text into a valid sheet name. */
export function asSheetName(text: string, otherwise: string): string {
  const name = text.replace(FORBIDDEN, ' ').replace(/\s+/gu, ' ').trim().slice(0, LONGEST);
  const bare = name.replace(/^'+|(?<!')'+$/gu, '').trim();
  return bare === '' ? otherwise : bare;
}

/** The name, numbered if it is taken; Excel compares names case-insensitively. */
export function freeName(name: string, taken: readonly string[], longest = LONGEST): string {
  const known = new Set(taken.map((one) => one.toLowerCase()));
  for (let number = 1; ; number += 1) {
    const suffix = number === 1 ? '' : String(number);
    const candidate = name.slice(0, longest - suffix.length) + suffix;
    if (!known.has(candidate.toLowerCase())) return candidate;
  }
}
