import { memoize } from '../cells/memoize';
import { comparable } from '../cells/text';
import builtInEntries from '../vocabulary/directory.json';

/** A unit of the directory (单位名录). */
export interface DirectoryEntry {
  readonly short: string;
  readonly full: string;
  /** Other names in use. */
  readonly aliases?: readonly string[];
  /** Units that speak for this one. */
  readonly subordinates?: readonly string[];
  /** Its head (主要负责人). */
  readonly head?: string;
  /** E-mail addresses (邮箱). */
  readonly emails?: readonly string[];
  /** Entries of one family are one body under its names in different places: a district has one of them. */
  readonly family?: string;
}

/** Looks up units by any of their names. */
export interface Directory {
  /** From the workbook's own list: a name that is not in it is likely wrong. */
  readonly isOwn: boolean;
  readonly entries: readonly DirectoryEntry[];
  /** The entries with this name, with or without a place before it (铜官区, 市, 县 …). */
  lookUp(name: string): readonly DirectoryEntry[];
  /** The entries whose name the text begins with (区财政局政府债务管理办公室); the longest name decides. */
  startingWith(text: string): readonly DirectoryEntry[];
  /** The name of a subordinate without that of its entry before it: 交警大队 for 公安局交警大队. */
  ownNameOf(name: string): string;
  /** Whether the name is that of a subordinate of an entry, which may speak for it (疾控中心 for 卫健委). */
  isSubordinate(name: string): boolean;
  /** Every name with its entries, normalized. */
  readonly names: ReadonlyMap<string, readonly DirectoryEntry[]>;
}

const BRACKETED = /[(（][^)）]{0,40}[)）]/gu;
const LONGEST_PLACE = 12;
/** A place named without 区 or 县. */
const LONGEST_BARE_PLACE = 4;

/** A unit's name normalized for comparison: folded, without white space and bracketed notes. */
export const unitKey = (name: string): string => comparable(name).replace(BRACKETED, '');

/** The name, then what remains of it after each 省/市/州/盟/区/县/旗: places are dropped for comparison only. */
export function withoutPlaces(key: string): string[] {
  const forms = [key];
  for (let at = 0; at < Math.min(key.length - 2, LONGEST_PLACE); at += 1) {
    if ('省市州盟区县旗本'.includes(key.charAt(at))) forms.push(key.slice(at + 1));
  }
  return forms;
}

/** A township, a zone or a community without the word for its office: 街道办事处, 镇人民政府 and 开发区管委会 are the 街道, 镇 and 开发区. */
const withoutOffice = (key: string): string =>
  key
    .replace(/(?<=.街)(?:道?办|道(?:党工委|办事处|工委|、)+)$/u, '道')
    .replace(/(?<=..[镇乡])(?:党委、?)?(?:人民)?政府$/u, '')
    .replace(/(?<=..[区园])(?:党工委、?)?(?:管委会|管理委员会)$/u, '')
    .replace(/(?<=..社区)(?:居委会|居民委员会)$/u, '')
    .replace(/(?<=..村)(?:村?委会|村?民委员会)$/u, '');

const TOWN = /..(?:街道|镇|乡)$/u;

/** What the names of one body have in common, for bodies that the directory may not know: without office and places. */
export function bodyKey(name: string): string {
  const key = withoutOffice(unitKey(name));
  if (!TOWN.test(key)) return key.replace(/^[区县市]/u, '');
  const forms = withoutPlaces(key).filter((form) => TOWN.test(form));
  return forms.at(-1) ?? key;
}

/** A branch in a district belongs to its bureau: 「市公安局某某分局」, 「某某公安分局」. */
function withoutBranch(key: string): string[] {
  if (!key.endsWith('分局')) return [];
  const bureau = /^(.{2,}局).{2,6}分局$/u.exec(key)?.[1];
  if (bureau !== undefined) return withoutPlaces(bureau);
  return Array.from({ length: LONGEST_BARE_PLACE }, (_, at) => key.slice(at + 1));
}

/** What makes two entries one body: their family, or the entry itself. */
export const familyOf = (entry: DirectoryEntry): string => entry.family ?? entry.short;

/** The entries with whose name a text begins, and what is behind it. */
interface Beginning {
  readonly entries: readonly DirectoryEntry[];
  readonly rest: string;
}

/** Party and youth league name their place in the middle: 共青团某某县委员会. */
const withoutParty = (key: string): string =>
  key.replace(/^中共/u, '').replace(/^共青团.{0,8}委(?:员会)?$/u, '团委');

function createDirectory(entries: readonly DirectoryEntry[], isOwn: boolean): Directory {
  const names = new Map<string, DirectoryEntry[]>();
  const add = (name: string, entry: DirectoryEntry): void => {
    const key = unitKey(name);
    const known = names.get(key) ?? [];
    if (key !== '' && !known.includes(entry)) names.set(key, [...known, entry]);
  };
  for (const entry of entries) add(entry.short, entry);
  for (const entry of entries)
    [entry.full, ...(entry.aliases ?? [])].forEach((name) => {
      add(name, entry);
    });
  /** The entries that are also known by the name of their office. */
  const offices = new Map<string, DirectoryEntry[]>();
  for (const [key, known] of names) {
    const office = withoutOffice(key);
    if (!offices.has(office)) offices.set(office, known);
  }
  const longest = Math.max(0, ...Array.from(names.keys(), (name) => name.length));

  const lookUp = memoize((name): readonly DirectoryEntry[] => {
    const key = withoutParty(unitKey(name));
    for (const form of [...withoutPlaces(key), ...withoutBranch(key)]) {
      const found = names.get(form);
      if (found) return found;
    }
    for (const form of withoutPlaces(withoutOffice(key))) {
      const found = offices.get(form);
      if (found) return found;
    }
    return [];
  });
  const beginningOf = memoize((text): Beginning => {
    for (const form of withoutPlaces(unitKey(text))) {
      for (let length = Math.min(longest, form.length); length > 1; length -= 1) {
        const found = names.get(form.slice(0, length));
        if (found) return { entries: found, rest: form.slice(length) };
      }
    }
    return { entries: [], rest: '' };
  });
  const startingWith = (text: string): readonly DirectoryEntry[] => beginningOf(text).entries;
  const ownNameOf = (name: string): string => {
    const { entries: owners, rest } = beginningOf(name);
    const isPart = owners.some((owner) =>
      owner.subordinates?.some((part) => unitKey(part) === rest),
    );
    return isPart ? rest : name;
  };
  const subordinates = new Set(entries.flatMap((entry) => entry.subordinates ?? []).map(unitKey));
  const isSubordinate = (name: string): boolean =>
    withoutPlaces(unitKey(name)).some((form) => subordinates.has(form));
  return { isOwn, entries, lookUp, startingWith, ownNameOf, isSubordinate, names };
}

/** The usual departments of a district or county government, for a workbook without a directory of its own. */
export const BUILT_IN_DIRECTORY: Directory = createDirectory(builtInEntries, false);

/** The workbook's own directory (名录表); a unit that is not in it is reported as unknown. */
export const ownDirectory = (entries: readonly DirectoryEntry[]): Directory =>
  createDirectory(entries, true);
