import type { IStyleData, IWorkbookData, Nullable } from '@univerjs/core';
import type { CellFormatPatch } from '../../model/data/registry';
import { attribute, changed, element, first, numberIn, type XmlNode } from '../package/xml';
import { XML_HEAD } from '../package/package';
import { builtInId, FIRST_OWN_FORMAT } from '../terms/number-formats';
import type { FileStyle, StyleSheet } from './style-sheet';
import {
  alignmentChanges,
  alignmentXml,
  borderXml,
  dxfXml,
  fillXml,
  fontXml,
  orderedFont,
} from './style-xml';

/** A list of the style sheet that reuses equal entries. */
class Growing {
  private readonly places: Map<string, number>;
  private readonly items: string[];

  constructor(items: readonly string[]) {
    this.items = [...items];
    this.places = new Map(items.map((xml, at) => [xml, at]));
  }

  indexOf(xml: string): number {
    const known = this.places.get(xml);
    if (known !== undefined) return known;
    this.items.push(xml);
    this.places.set(xml, this.items.length - 1);
    return this.items.length - 1;
  }

  xml(name: string, node: XmlNode | undefined): string {
    if (this.items.length === 0) return node?.xml ?? '';
    return changed(node, name, { count: this.items.length }, this.items.join(''));
  }
}

/** The child elements of `styleSheet` in schema order. */
const ORDER = [
  'numFmts', 'fonts', 'fills', 'borders', 'cellStyleXfs', 'cellXfs', 'cellStyles', 'dxfs',
  'tableStyles', 'colors', 'extLst',
]; // prettier-ignore

/** Gives the cells' styles numbers of formats: the file's own where it has them, new ones behind them otherwise. */
export class StyleWriter {
  private readonly fonts: Growing;
  private readonly fills: Growing;
  private readonly borders: Growing;
  private readonly xfs: Growing;
  private readonly dxfs: Growing;
  private readonly codes = new Map<string, number>();
  private readonly newFormats: string[] = [];
  private readonly byStyle = new Map<string, number>();

  constructor(
    private readonly sheet: StyleSheet,
    private readonly styles: IWorkbookData['styles'],
  ) {
    const all = (path: string): string[] => sheet.list(path).map(({ xml }) => xml);
    this.fonts = new Growing(sheet.list('fonts/font').map((font) => orderedFont(font)));
    this.fills = new Growing(all('fills/fill'));
    this.borders = new Growing(all('borders/border'));
    this.xfs = new Growing(all('cellXfs/xf'));
    this.dxfs = new Growing(
      sheet.list('dxfs/dxf').map((dxf) => {
        const font = first(dxf, 'font');
        return font ? dxf.xml.replace(font.xml, () => orderedFont(font)) : dxf.xml;
      }),
    );
    for (const node of sheet.list('numFmts/numFmt'))
      this.codes.set(attribute(node, 'formatCode') ?? '', numberIn(node, 'numFmtId') ?? 0);
  }

  /** @param style a style or its id */
  xfOf(style: Nullable<IStyleData | string>, unlocked: boolean): number {
    if (!style && !unlocked) return 0;
    const key = `${typeof style === 'string' ? style : JSON.stringify(style)} ${unlocked}`;
    const known = this.byStyle.get(key);
    if (known !== undefined) return known;
    const index = this.write(
      (typeof style === 'string' ? this.styles[style] : style) ?? {},
      unlocked,
    );
    this.byStyle.set(key, index);
    return index;
  }

  private write(style: FileStyle, unlocked: boolean): number {
    const at = style.xf ?? 0;
    const base = this.sheet.xf(at);
    const before = this.sheet.styleOf(at);
    const id = (name: string): number => numberIn(base, name) ?? 0;
    const font = this.font(style, before, this.sheet.list('fonts/font')[id('fontId')]);
    const changes = {
      ...(font !== null && { fontId: font, applyFont: 1 }),
      ...(fillXml(style) !== fillXml(before) && {
        fillId: this.fills.indexOf(fillXml(style)),
        applyFill: 1,
      }),
      ...(borderXml(style) !== borderXml(before) && {
        borderId: this.borders.indexOf(borderXml(style)),
        applyBorder: 1,
      }),
      ...(style.n?.pattern !== before.n?.pattern && {
        numFmtId: this.formatId(style.n?.pattern ?? 'General'),
        applyNumberFormat: 1,
      }),
    };
    const aligned = alignmentChanges(style, before);
    const isRealigned = Object.keys(aligned).length > 0;
    const isRelocked = unlocked !== this.sheet.isUnlocked(at);
    if (Object.keys(changes).length === 0 && !isRealigned && !isRelocked) return at;
    const alignment = alignmentXml(first(base, 'alignment'), aligned);
    const lock = first(base, 'protection');
    const protection = isRelocked
      ? changed(lock, 'protection', { locked: Number(!unlocked) })
      : (lock?.xml ?? '');
    const applied = {
      ...changes,
      ...(isRealigned && { applyAlignment: 1 }),
      ...(isRelocked && { applyProtection: 1 }),
    };
    return this.xfs.indexOf(changed(base, 'xf', applied, alignment + protection));
  }

  private font(style: IStyleData, before: IStyleData, base: XmlNode | undefined): number | null {
    const xml = fontXml(style, before, base);
    return xml === orderedFont(base) ? null : this.fonts.indexOf(xml);
  }

  private readonly formatId = (code: string): number => {
    const known = builtInId(code) ?? this.codes.get(code);
    if (known !== undefined) return known;
    const id = Math.max(FIRST_OWN_FORMAT - 1, ...this.codes.values()) + 1;
    this.codes.set(code, id);
    this.newFormats.push(element('numFmt', { numFmtId: id, formatCode: code }));
    return id;
  };

  dxfOf(format: CellFormatPatch): number {
    return this.dxfs.indexOf(dxfXml(format, this.formatId));
  }

  /** The serialized style sheet. */
  xml(): string {
    const part = (name: string): XmlNode | undefined => first(this.sheet.root, name);
    const formats = [
      ...this.sheet.list('numFmts/numFmt').map(({ xml }) => xml),
      ...this.newFormats,
    ];
    const written: Readonly<Record<string, string>> = {
      numFmts: new Growing(formats).xml('numFmts', part('numFmts')),
      fonts: this.fonts.xml('fonts', part('fonts')),
      fills: this.fills.xml('fills', part('fills')),
      borders: this.borders.xml('borders', part('borders')),
      cellXfs: this.xfs.xml('cellXfs', part('cellXfs')),
      dxfs: this.dxfs.xml('dxfs', part('dxfs')),
    };
    const children = ORDER.map((name) => written[name] ?? part(name)?.xml ?? '');
    return `${XML_HEAD}${this.sheet.root.tag.replace(/\/>$/u, '>')}${children.join('')}</styleSheet>`;
  }
}
