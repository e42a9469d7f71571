import { strToU8 } from 'fflate';
import {
  attribute,
  elementsAt,
  parseXml,
  readParts,
  replaceParts,
  type XmlElement,
} from './package';

/**
 * Number formats that Chinese Excel identifies by number alone, with their codes (ECMA-376 part 1, 18.8.30, zh-cn).
 * Spreadsheet libraries know only the formats common to all languages.
 */
const CHINESE_FORMATS: Readonly<Record<string, string>> = {
  27: 'yyyy"年"m"月"',
  28: 'm"月"d"日"',
  29: 'm"月"d"日"',
  30: 'm-d-yy',
  31: 'yyyy"年"m"月"d"日"',
  32: 'h"时"mm"分"',
  33: 'h"时"mm"分"ss"秒"',
  36: 'yyyy"年"m"月"',
  50: 'yyyy"年"m"月"',
  51: 'm"月"d"日"',
  52: 'yyyy"年"m"月"',
  53: 'm"月"d"日"',
  54: 'm"月"d"日"',
  57: 'yyyy"年"m"月"',
  58: 'm"月"d"日"',
};
const STYLES = 'xl/styles.xml';

const escaped = (code: string): string => code.replaceAll('"', '&quot;');

/** Writes out the formats that the file leaves to the language of Excel; returns the same bytes if there are none. */
export function withChineseFormats(bytes: Uint8Array): Uint8Array {
  const styles = readParts(bytes, (name) => name === STYLES).get(STYLES);
  if (styles === undefined) return bytes;
  const [sheet] = elementsAt(parseXml(styles), 'styleSheet');
  if (!sheet) return bytes;
  const idsAt = (...path: string[]): Set<string> =>
    new Set(elementsAt(sheet, ...path).map((element) => attribute(element, 'numFmtId') ?? ''));
  const known = idsAt('numFmts', 'numFmt');
  const missing = [...idsAt('cellXfs', 'xf')].flatMap((id) => {
    const code = CHINESE_FORMATS[id];
    return code === undefined || known.has(id)
      ? []
      : [`<numFmt numFmtId="${id}" formatCode="${escaped(code)}"/>`];
  });
  if (missing.length === 0) return bytes;
  const list = missing.join('');
  const written = styles.includes('<numFmts')
    ? styles.replace(/<numFmts[^>]*>/u, (tag) => `${tag}${list}`)
    : styles.replace(/<styleSheet[^>]*>/u, (tag) => `${tag}<numFmts>${list}</numFmts>`);
  return replaceParts(bytes, { [STYLES]: strToU8(written) });
}

/** A table by the names of its sheet and itself. */
export interface PackageTable {
  readonly name: string;
  readonly sheet: string;
  /** 「B4:F9」, header row included. */
  readonly area: string;
  readonly hasTotals: boolean;
}

const RELATIONSHIPS = /(?:^|\/)_rels\/[^/]+\.rels$/u;
const isOfTables = (name: string): boolean =>
  name === 'xl/workbook.xml' || RELATIONSHIPS.test(name) || /^xl\/tables\/[^/]+\.xml$/u.test(name);

/** The part that a relationship targets, relative to the part that has it. */
function resolved(from: string, target: string): string {
  return new URL(target, `part:/${from}`).pathname.slice(1);
}

/** The tables of all sheets of an .xlsx, which are not part of its cells. */
export function tablesInPackage(bytes: Uint8Array): PackageTable[] {
  const parts = readParts(bytes, isOfTables);
  const related = (from: string): Map<string, string> => {
    const cut = from.lastIndexOf('/') + 1;
    const rels = parts.get(`${from.slice(0, cut)}_rels/${from.slice(cut)}.rels`) ?? '';
    const list = elementsAt(parseXml(rels), 'Relationships', 'Relationship');
    return new Map(
      list
        .filter((element) => attribute(element, 'TargetMode') !== 'External')
        .map((element) => [
          attribute(element, 'Id') ?? '',
          resolved(from, attribute(element, 'Target') ?? ''),
        ]),
    );
  };
  const workbook = 'xl/workbook.xml';
  const sheetParts = related(workbook);
  const sheets = elementsAt(parseXml(parts.get(workbook) ?? ''), 'workbook', 'sheets', 'sheet');
  return sheets.flatMap((sheet) => {
    const part = sheetParts.get(attribute(sheet, 'id') ?? '');
    if (part === undefined) return [];
    return [...related(part).values()].flatMap((target) => {
      const [table] = elementsAt(parseXml(parts.get(target) ?? ''), 'table');
      return table ? [tableOf(table, attribute(sheet, 'name') ?? '')] : [];
    });
  });
}

const tableOf = (table: XmlElement, sheet: string): PackageTable => ({
  name: attribute(table, 'displayName') ?? attribute(table, 'name') ?? '',
  sheet,
  area: attribute(table, 'ref') ?? '',
  hasTotals: Number(attribute(table, 'totalsRowCount') ?? '0') > 0,
});
