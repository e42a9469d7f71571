import { leadUnits } from './department-lead';
import type { Directory, DirectoryEntry } from './directory';
import { bodyKey, familyOf } from './directory';
import { isPlaceholder } from '../cells/placeholder';
import { compact, whiteRuns, wordingKey, wordsOf } from '../cells/text';
import { cleaned } from '../cells/wrap-residue';

/** The department cell of a row, resolved through the directory. */
export interface DepartmentMatch {
  /** The cell's text without wrap residue; the leading unit, if the cell names one. */
  readonly wording: string;
  /** The directory's short name; for an unknown unit the wording as formulas read it, without blanks. */
  readonly name: string;
  readonly entry: DirectoryEntry | null;
  /** Equal for rows of one department, whether the directory knows it or not. */
  readonly key: string;
  /** The units, if the cell names more than one without saying which leads. */
  readonly several: readonly string[];
  /** The cell says more than the leading unit: its role, and perhaps supporting units. */
  readonly namesOthers: boolean;
}

const JOINED = /[、/，,；;]/u;
/** Endings of a complete unit name; a place (某某市) before a line break is none. */
const WHOLE_UNIT = /.{2}(?:[局委办部院会]|中心|街道|办事处|公司|集团|大队|支队)$/u;
const OFFICES =
  /(?:街道(?:党)?工委|[镇乡]党委|[区园](?:党)?工委)、(?:办事处|(?:人民)?政府|管委会|管理委员会)\s*$/u;
const TOWN = /.(?:街道|办事处|镇|乡)$/u;

const isUnit = (text: string, directory: Directory): boolean =>
  directory.lookUp(text).length > 0 || WHOLE_UNIT.test(text);

/** The units named in a cell; one, unless they are separated by a mark, or by white space between complete names. */
function unitsOf(raw: string, directory: Directory): string[] {
  const text = raw.replace(/[(（][^)）]{0,40}[)）]/gu, '');
  // 「街道党工委、办事处」 is one body under two names.
  if (OFFICES.test(text)) return [compact(text)];
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
  const leads = leadUnits(raw);
  const lead = leads.length === 1 ? (leads[0] ?? null) : null;
  const units = leads.length > 0 ? leads : unitsOf(raw, directory);
  const several = units.length > 1 ? units : [];
  const gaps = several.length > 0 ? whiteRuns(raw).map(({ start }) => start) : [];
  const wording = lead ?? cleaned(raw, { gaps });
  const entry = several.length > 0 ? null : (directory.lookUp(wording)[0] ?? null);
  const key = entry ? `=${familyOf(entry)}` : bodyKey(directory.ownNameOf(wording));
  return {
    wording,
    name: entry?.short ?? wordingKey(lead ?? raw),
    entry,
    several,
    namesOthers: lead !== null && lead !== compact(raw),
    key,
  };
}
