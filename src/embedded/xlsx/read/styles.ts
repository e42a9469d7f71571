import { BaselineOffset, BooleanNumber, WrapStrategy } from '@univerjs/core';
import type { IBorderStyleData, IStyleData } from '@univerjs/core';
import type { Alignment, Border, Borders, Fill, Font, Style } from 'exceljs';
import type { ResolveColor } from '../terms/color';
import { borderStyles, horizontals, verticals } from '../terms/style-terms';

/** Pixels of one step of Excel's indent, at the grid's zoom of 100 %. */
const INDENT = 9;

/** Collects the styles of a file under ids; cells that share a style share its id. */
export class StyleReader {
  readonly styles: Record<string, IStyleData> = {};
  private readonly ids = new WeakMap<object, string | null>();
  private readonly idByContent = new Map<string, string>();

  constructor(
    private readonly color: ResolveColor,
    private readonly patterned: () => void,
  ) {}

  /** @returns the id of a cell's style, or null when it has none */
  idOf(style: Partial<Style>): string | null {
    // ExcelJS gives all cells of one style the same object: most cells end here.
    const known = this.ids.get(style);
    if (known !== undefined) return known;
    const id = this.register(this.read(style));
    this.ids.set(style, id);
    return id;
  }

  private register(style: IStyleData): string | null {
    const content = JSON.stringify(style);
    if (content === '{}') return null;
    const earlier = this.idByContent.get(content);
    if (earlier !== undefined) return earlier;
    const id = `s${this.idByContent.size + 1}`;
    this.idByContent.set(content, id);
    this.styles[id] = style;
    return id;
  }

  private read(style: Partial<Style>): IStyleData {
    return {
      ...(style.font && this.font(style.font)),
      ...(style.fill && this.fill(style.fill)),
      ...(style.border && this.borders(style.border)),
      ...(style.alignment && alignment(style.alignment)),
      ...(style.numFmt && style.numFmt !== 'General' && { n: { pattern: style.numFmt } }),
    };
  }

  private font(font: Partial<Font>): IStyleData {
    const color = this.color(font.color);
    const underlined =
      font.underline !== undefined && font.underline !== false && font.underline !== 'none';
    return {
      ...(font.name && { ff: font.name }),
      ...(font.size && { fs: font.size }),
      ...(font.bold && { bl: BooleanNumber.TRUE }),
      ...(font.italic && { it: BooleanNumber.TRUE }),
      ...(underlined && { ul: { s: BooleanNumber.TRUE } }),
      ...(font.strike && { st: { s: BooleanNumber.TRUE } }),
      ...(color && { cl: { rgb: color } }),
      ...(font.vertAlign === 'superscript' && { va: BaselineOffset.SUPERSCRIPT }),
      ...(font.vertAlign === 'subscript' && { va: BaselineOffset.SUBSCRIPT }),
    };
  }

  private fill(fill: Fill): IStyleData {
    if (fill.type !== 'pattern') {
      this.patterned();
      return {};
    }
    if (fill.pattern === 'none') return {};
    // The grid fills plainly; a hatch keeps its ground colour and loses its lines.
    if (fill.pattern !== 'solid') this.patterned();
    const color = this.color(
      fill.pattern === 'solid' ? fill.fgColor : (fill.bgColor ?? fill.fgColor),
    );
    return color ? { bg: { rgb: color } } : {};
  }

  private borders(borders: Partial<Borders>): IStyleData {
    const { top, right, bottom, left, diagonal } = borders;
    const sides = {
      ...this.side('t', top),
      ...this.side('r', right),
      ...this.side('b', bottom),
      ...this.side('l', left),
      ...(diagonal?.down && this.side('tl_br', diagonal)),
      ...(diagonal?.up && this.side('bl_tr', diagonal)),
    };
    return Object.keys(sides).length > 0 ? { bd: sides } : {};
  }

  private side(key: string, border: Partial<Border> | undefined): Record<string, IBorderStyleData> {
    const style = border?.style && borderStyles.get(border.style);
    return style ? { [key]: { s: style, cl: { rgb: this.color(border.color) ?? '#000000' } } } : {};
  }
}

function alignment(from: Partial<Alignment>): IStyleData {
  const horizontal = horizontals.get(from.horizontal ?? 'fill');
  const vertical = from.vertical && verticals.get(from.vertical);
  return {
    ...(horizontal && { ht: horizontal }),
    ...(vertical && { vt: vertical }),
    ...(from.wrapText && { tb: WrapStrategy.WRAP }),
    ...(from.indent && { pd: { l: from.indent * INDENT } }),
    ...rotation(from.textRotation),
  };
}

/** Both count degrees, the file upwards from -90 to 90, the grid downwards. */
function rotation(degrees: Alignment['textRotation'] | undefined): IStyleData {
  if (degrees === 'vertical') return { tr: { a: 0, v: BooleanNumber.TRUE } };
  return degrees ? { tr: { a: -degrees } } : {};
}

/** The grid's padding to the file's steps of indent. */
export function indentOf(style: IStyleData): number {
  return Math.round((style.pd?.l ?? 0) / INDENT);
}
