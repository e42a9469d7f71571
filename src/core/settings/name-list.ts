/** Names in one cell are divided by these marks. */
const MARKS = /[、，,；;\n]/u;
const JOINER = '、';
const ITEM = /〔、(?<whole>[\s\S]{1,300}?)、〕|[^、，,；;\n]+/gu;

/**
 * Joins names in one cell. A wording with marks of its own (统计局（牵头）、发改委) stands between 〔、 and 、〕: it is read
 * as one name, and formulas that look for it between two marks find it.
 */
export const joinNames = (names: readonly string[]): string =>
  names.map((name) => (MARKS.test(name) ? `〔、${name}、〕` : name)).join(JOINER);

/** The names of a cell. */
export const splitNames = (text: string): string[] =>
  Array.from(text.matchAll(ITEM), ({ 0: item, groups }) => (groups?.whole ?? item).trim());
