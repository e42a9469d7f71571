import type { Directory, DirectoryEntry } from './directory';
import { familyOf, unitKey } from './directory';
import { isPlaceholder } from './placeholder';
import { compact, whiteRuns, wordingKey, wordsOf } from './text';
import { cleaned } from './wrap-residue';

/** The department cell of a row, resolved through the directory. */
export interface DepartmentMatch {
  /** The cell's text without wrap residue. */
  readonly wording: string;
  /** The directory's short name; where it is not known the wording as formulas read it, without any blank. */
  readonly name: string;
  readonly entry: DirectoryEntry | null;
  /** What two rows of one department have in common, known to the directory or not. */
  readonly key: string;
  /** The units, where the cell names more than one. */
  readonly several: readonly string[];
}

const JOINED = /[、/，,；;]/u;
/** Endings of a whole unit's name; a place (某某市) may stand before a wrap and is none. */
const WHOLE_UNIT = /.{2}(?:[局委办部院会]|中心|街道|办事处|公司|集团|大队|支队)$/u;
const TOWN = /.(?:街道|办事处|镇|乡)$/u;

const isUnit = (text: string, directory: Directory): boolean =>
  directory.lookUp(text).length > 0 || WHOLE_UNIT.test(text);

/** The units named in a cell; one, unless they are joined by a mark, or by white space between whole names. */
function unitsOf(raw: string, directory: Directory): string[] {
  const text = raw.replace(/[(（][^)）]{0,40}[)）]/gu, '');
  const marked = text
    .split(JOINED)
    .map(compact)
    .filter((part) => part !== '');
  if (marked.length > 1) return marked;
  const spaced = wordsOf(text);
  const areWhole =
    spaced.every((part) => isUnit(part, directory)) || spaced.every((part) => TOWN.test(part));
  return spaced.length > 1 && areWhole ? spaced : marked;
}

/** Resolves a department cell; `null` if it is empty. */
export function matchDepartment(raw: string, directory: Directory): DepartmentMatch | null {
  if (isPlaceholder(raw)) return null;
  const units = unitsOf(raw, directory);
  const several = units.length > 1 ? units : [];
  const gaps = several.length > 0 ? whiteRuns(raw).map(({ start }) => start) : [];
  const wording = cleaned(raw, { gaps });
  const entry = several.length > 0 ? null : (directory.lookUp(wording)[0] ?? null);
  // A leading 区, 县 or 市 is no difference between two rows of an unlisted unit.
  const key = entry ? `=${familyOf(entry)}` : unitKey(wording).replace(/^[区县市]/u, '');
  return { wording, name: entry?.short ?? wordingKey(raw), entry, several, key };
}
