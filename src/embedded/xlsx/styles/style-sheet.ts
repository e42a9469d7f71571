import { BaselineOffset, BooleanNumber, WrapStrategy } from '@univerjs/core';
import type { IBorderStyleData, IStyleData } from '@univerjs/core';
import type { CellFormatPatch } from '../../model/data/registry';
import { attribute, first, flag, nodes, numberIn, parseXml, type XmlNode } from '../package/xml';
import { colorResolver, type ResolveColor } from '../terms/color';
import { builtInCode } from '../terms/number-formats';
import { borderStyles, horizontals, verticals } from '../terms/style-terms';

/** Pixels of one indent level at 100 % zoom. */
export const INDENT = 9;

/** A style with the file's format number, which preserves what the grid does not support. */
export interface FileStyle extends IStyleData {
  readonly xf?: number;
}

/** The grid's style id of a cell format. */
export const styleId = (xf: number): string => `x${xf}`;

/** The cell formats of a file, and the grid's styles for them. */
export class StyleSheet {
  readonly root: XmlNode;
  readonly color: ResolveColor;
  private readonly formats: ReadonlyMap<number, string>;
  private readonly known = new Map<number, FileStyle>();
  private readonly lists = new Map<string, readonly XmlNode[]>();

  constructor(xml: string, theme: string | undefined) {
    this.root = parseXml(xml);
    const palette = nodes(this.root, 'colors/indexedColors/rgbColor');
    this.color = colorResolver(
      theme,
      palette.map((entry) => attribute(entry, 'rgb') ?? ''),
    );
    this.formats = new Map(
      nodes(this.root, 'numFmts/numFmt').map((node) => [
        numberIn(node, 'numFmtId') ?? 0,
        attribute(node, 'formatCode') ?? '',
      ]),
    );
  }

  list(path: string): readonly XmlNode[] {
    const known = this.lists.get(path);
    if (known) return known;
    const list = nodes(this.root, path);
    this.lists.set(path, list);
    return list;
  }

  xf(index: number): XmlNode | undefined {
    return this.list('cellXfs/xf')[index];
  }

  /** All styles by id. */
  all(): Record<string, FileStyle> {
    return Object.fromEntries(
      this.list('cellXfs/xf').map((_, index) => [styleId(index), this.styleOf(index)]),
    );
  }

  /** Whether cells of this format are unlocked. */
  isUnlocked(index: number): boolean {
    return !flag(first(this.xf(index), 'protection'), 'locked', true);
  }

  styleOf(index: number): FileStyle {
    const known = this.known.get(index);
    if (known) return known;
    const xf = this.xf(index);
    const style = xf ? this.read(xf) : {};
    const withSource =
      Object.keys(style).length === 0 && index === 0 ? style : { ...style, xf: index };
    this.known.set(index, withSource);
    return withSource;
  }

  private read(xf: XmlNode): IStyleData {
    const part = (path: string, id: string): XmlNode | undefined =>
      this.list(path)[numberIn(xf, id) ?? 0];
    const pattern = this.patternOf(numberIn(xf, 'numFmtId') ?? 0);
    return {
      ...this.font(part('fonts/font', 'fontId')),
      ...this.fill(part('fills/fill', 'fillId')),
      ...this.borders(part('borders/border', 'borderId')),
      ...alignment(first(xf, 'alignment')),
      ...(pattern !== undefined && pattern !== 'General' && { n: { pattern } }),
    };
  }

  private patternOf(id: number): string | undefined {
    return this.formats.get(id) ?? builtInCode(id);
  }

  private font(font: XmlNode | undefined): IStyleData {
    const color = this.color(first(font, 'color'));
    const name = attribute(first(font, 'name'), 'val');
    const size = numberIn(first(font, 'sz'), 'val');
    const offset = attribute(first(font, 'vertAlign'), 'val');
    return {
      ...(name !== undefined && { ff: name }),
      ...(size !== undefined && { fs: size }),
      ...(isOn(font, 'b') && { bl: BooleanNumber.TRUE }),
      ...(isOn(font, 'i') && { it: BooleanNumber.TRUE }),
      ...(isUnderlined(font) && { ul: { s: BooleanNumber.TRUE } }),
      ...(isOn(font, 'strike') && { st: { s: BooleanNumber.TRUE } }),
      ...(color !== undefined && { cl: { rgb: color } }),
      ...(offset === 'superscript' && { va: BaselineOffset.SUPERSCRIPT }),
      ...(offset === 'subscript' && { va: BaselineOffset.SUBSCRIPT }),
    };
  }

  /** The grid supports solid fills only: a pattern becomes its background, a gradient nothing. */
  private fill(fill: XmlNode | undefined): IStyleData {
    const pattern = first(fill, 'patternFill');
    const type = attribute(pattern, 'patternType') ?? 'none';
    if (type === 'none') return {};
    const [ground, ink] = ['bgColor', 'fgColor'].map((name) => first(pattern, name));
    const color = this.color(type === 'solid' ? ink : (ground ?? ink));
    return color === undefined ? {} : { bg: { rgb: color } };
  }

  private borders(border: XmlNode | undefined): IStyleData {
    const diagonal = first(border, 'diagonal');
    const side = (name: string): XmlNode | undefined => first(border, name);
    const sides = {
      ...this.side('t', side('top')),
      ...this.side('r', side('right') ?? side('end')),
      ...this.side('b', side('bottom')),
      ...this.side('l', side('left') ?? side('start')),
      ...(flag(border, 'diagonalDown') && this.side('tl_br', diagonal)),
      ...(flag(border, 'diagonalUp') && this.side('bl_tr', diagonal)),
    };
    return Object.keys(sides).length > 0 ? { bd: sides } : {};
  }

  private side(key: string, side: XmlNode | undefined): Record<string, IBorderStyleData> {
    const style = borderStyles.get(attribute(side, 'style') ?? 'none');
    if (!style) return {};
    return { [key]: { s: style, cl: { rgb: this.color(first(side, 'color')) ?? '#000000' } } };
  }

  /** The format of a conditional format. */
  formatOf(index: number | undefined): CellFormatPatch {
    const dxf = index === undefined ? undefined : this.list('dxfs/dxf')[index];
    const font = first(dxf, 'font');
    const pattern = first(dxf, 'fill/patternFill');
    // Differential formats store the fill colour as background, cell formats as foreground.
    const fill = this.color(first(pattern, 'bgColor') ?? first(pattern, 'fgColor'));
    const fontColor = this.color(first(font, 'color'));
    const code = attribute(first(dxf, 'numFmt'), 'formatCode');
    const told = (name: string): boolean => first(font, name) !== undefined;
    return {
      ...(fill !== undefined && { fill }),
      ...(fontColor !== undefined && { fontColor }),
      ...(told('b') && { bold: isOn(font, 'b') }),
      ...(told('i') && { italic: isOn(font, 'i') }),
      ...(told('strike') && { strikethrough: isOn(font, 'strike') }),
      ...(told('u') && { underline: isUnderlined(font) }),
      ...(code !== undefined && { numberFormat: code }),
    };
  }
}

function isOn(font: XmlNode | undefined, name: string): boolean {
  const node = first(font, name);
  return node !== undefined && flag(node, 'val', true);
}

function isUnderlined(font: XmlNode | undefined): boolean {
  const line = first(font, 'u');
  return line !== undefined && attribute(line, 'val') !== 'none';
}

function alignment(node: XmlNode | undefined): IStyleData {
  const horizontal = horizontals.get(attribute(node, 'horizontal') ?? '');
  const vertical = verticals.get(attribute(node, 'vertical') ?? '');
  const indent = numberIn(node, 'indent') ?? 0;
  const rotation = numberIn(node, 'textRotation') ?? 0;
  return {
    ...(horizontal !== undefined && { ht: horizontal }),
    ...(vertical !== undefined && { vt: vertical }),
    ...(flag(node, 'wrapText') && { tb: WrapStrategy.WRAP }),
    ...(indent > 0 && { pd: { l: indent * INDENT } }),
    ...rotated(rotation),
  };
}

const UPRIGHT = 255;

/** Files store counterclockwise angles as 0 to 90 and clockwise ones as 90 plus the angle; the grid's are clockwise. */
function rotated(rotation: number): IStyleData {
  if (rotation === 0) return {};
  if (rotation === UPRIGHT) return { tr: { a: 0, v: BooleanNumber.TRUE } };
  return { tr: { a: rotation > 90 ? rotation - 90 : -rotation } };
}
