import { compact, foldWidth } from '../cells/text';

/** A unit that a cell names, and its role there. */
interface Part {
  readonly unit: string;
  readonly role: 'lead' | 'support' | null;
}

const OF_UNIT = '(?:单位|部门|发布|落实|实施|组织)*';
const LEAD = '牵头|主办|主责|负责';
const SUPPORT = '配合|协办|协助|参与|参加|承办|支持|会同';
const TOGETHER = '会同|协同|联合(?!会|社|体|执法|大队|总)';
const MAY_SAY = new RegExp(`${LEAD}|${SUPPORT}|${TOGETHER}`, 'u');
/** 「教育局会同公安局」, 「教育局牵头公安局配合」: a separator is missing between the two. */
const UNMARKED_SUPPORT = new RegExp(`(?<=[^()]{2})(?:${TOGETHER})(?=.{2})`, 'gu');
const UNMARKED_LEAD = new RegExp(
  `(?<=${LEAD})(?=[\\p{Script=Han}]{3})(?!${OF_UNIT}[:)]|发布|落实|实施|组织|单位|部门)`,
  'gu',
);
/** 「牵头单位：」 at the start. */
const LABEL = new RegExp(`^(?:(${LEAD}|责任)|(${SUPPORT}))${OF_UNIT}:`, 'u');
/** A label in the middle of a line begins a group of its own. */
const INNER_LABEL = new RegExp(`(?<=[^,;。、/:(])(?=(?:${LEAD}|责任|${SUPPORT})${OF_UNIT}:)`, 'gu');
/** 「教育局（牵头）体育局」. */
const MARKED_UNIT = new RegExp(`\\((?:${LEAD}|${SUPPORT})${OF_UNIT}\\)(?=\\p{Script=Han})`, 'gu');
const NOTE = /\(([^()]{0,40})\)/gu;
const NOTE_SAYS_LEAD = new RegExp(`^(?:${LEAD})${OF_UNIT}$`, 'u');
const NOTE_SAYS_SUPPORT = new RegExp(`^(?:${SUPPORT})${OF_UNIT}$`, 'u');
/** A note after several units that names the leading one: 「（教育局牵头）」. */
const NOTE_NAMES_LEAD = new RegExp(`^由?(.{2,20})(?:${LEAD})$`, 'u');
const ENDS_AS_LEAD = new RegExp(`(?:为|作为|共同)?(?:${LEAD})${OF_UNIT}$`, 'u');
const ENDS_AS_SUPPORT = new RegExp(
  `(?:等(?:单位|部门)?)?(?:共同|协同)?(?:${SUPPORT})${OF_UNIT}$`,
  'u',
);
/** 「林业局 牵头」: blanks before the word belong to its unit. */
const BLANK_BEFORE_PART = new RegExp(
  `(?<!\\s)\\s+(?=(?:${LEAD}|${SUPPORT})${OF_UNIT}(?:[\\s,;。、]|$))`,
  'gu',
);
/** 「商务局等部门」. */
const AND_OTHERS =
  /^([^、,，;；。/／()（）]{3,30}?)等(?:有关|相关)?(?:[\d一二三四五六七八九十]{1,2}[个家])?(?:单位|部门)?$/u;
const LONGEST = 300;

/** 「教育局牵头」, 「教育局（牵头）」: the unit and its role. */
function partOf(text: string, ofGroup: Part['role']): Part {
  const notes = Array.from(text.matchAll(NOTE), ([, note = '']) => note);
  const bare = text.replace(NOTE, '').replace(/^由/u, '');
  if (notes.some((note) => NOTE_SAYS_LEAD.test(note))) return { unit: bare, role: 'lead' };
  if (notes.some((note) => NOTE_SAYS_SUPPORT.test(note))) return { unit: bare, role: 'support' };
  if (ENDS_AS_LEAD.test(bare)) return { unit: bare.replace(ENDS_AS_LEAD, ''), role: 'lead' };
  if (ENDS_AS_SUPPORT.test(bare))
    return { unit: bare.replace(ENDS_AS_SUPPORT, ''), role: 'support' };
  return { unit: bare, role: ofGroup };
}

/**
 * The units of a group and their roles: the role of its last unit, 「教育局、卫健委配合」, is that of the whole group.
 */
function partsOf(group: string, isOnly: boolean): Part[] {
  const label = LABEL.exec(group);
  const ofLabel = label ? (label[1] === undefined ? 'support' : 'lead') : null;
  const texts = group.slice(label?.[0].length ?? 0).split(/[、/]/u);
  const parts = texts.map((text) => partOf(text, ofLabel));
  const last = parts.at(-1);
  const endsWithWord = ENDS_AS_LEAD.test(group) || (ENDS_AS_SUPPORT.test(group) && !isOnly);
  return endsWithWord && last
    ? parts.map((part) => ({ ...part, role: part.role ?? last.role }))
    : parts;
}

/**
 * The leading units, if the cell says which: 「教育局牵头，公安局配合」, 「统计局（牵头）、发改委」, 「牵头：教育局」.
 * Empty if it does not.
 */
export function leadUnits(raw: string): string[] {
  if (raw.length > LONGEST) return [];
  const alone = AND_OTHERS.exec(compact(raw))?.[1];
  if (alone !== undefined) return [alone];
  if (!MAY_SAY.test(raw)) return [];
  const text = foldWidth(raw)
    .replace(/[[【〔]/gu, '(')
    .replace(/[\]】〕]/gu, ')')
    .replace(/(?<!\s)\s+(?=\()/gu, '')
    .replace(BLANK_BEFORE_PART, '')
    .replace(MARKED_UNIT, '$&,')
    .replace(UNMARKED_SUPPORT, ',会同:')
    .replace(UNMARKED_LEAD, ',');
  const groups = text
    .split(/[\s,;。]+/u)
    .flatMap((group) => compact(group).split(INNER_LABEL))
    .filter((group) => group !== '');
  const parts = groups.flatMap((group) => partsOf(group, groups.length === 1));
  const named = Array.from(text.matchAll(NOTE), ([, note = '']) => NOTE_NAMES_LEAD.exec(note)?.[1]);
  const leads = [
    ...parts.filter(({ role }) => role === 'lead').map(({ unit }) => unit),
    ...named.filter((unit) => unit !== undefined),
  ];
  const unmarked = parts.filter(({ role }) => role === null).map(({ unit }) => unit);
  const found = leads.length > 0 ? leads : parts.length > unmarked.length ? unmarked : [];
  return [...new Set(found)].filter((unit) => unit.length > 1);
}
