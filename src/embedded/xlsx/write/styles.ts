import { BaselineOffset, BooleanNumber, WrapStrategy } from '@univerjs/core';
import type { IBorderStyleData, IStyleData, IWorkbookData, Nullable } from '@univerjs/core';
import type { Alignment, Border, Borders, Font, Style } from 'exceljs';
import { fileColor } from '../terms/color';
import { indentOf } from '../read/styles';
import { borderStyles, fileTerm, horizontals, verticals } from '../terms/style-terms';

/** What the grid draws where a style says nothing; a file must say it. */
const DEFAULT_FONT = { name: 'Arial', size: 11 };

/** Gives the file's form of the grid's styles, the same object for the same style. */
export class StyleWriter {
  private readonly byId = new Map<string, Partial<Style>>();

  constructor(private readonly styles: IWorkbookData['styles']) {}

  /** @param style an id, a style, or nothing */
  of(style: Nullable<IStyleData | string>): Partial<Style> {
    if (typeof style !== 'string') return style ? write(style) : {};
    const known = this.byId.get(style);
    if (known) return known;
    const written = write(this.styles[style] ?? {});
    this.byId.set(style, written);
    return written;
  }
}

function write(style: IStyleData): Partial<Style> {
  const color = fileColor(style.bg?.rgb);
  const alignment = writeAlignment(style);
  const borders = writeBorders(style);
  return {
    font: writeFont(style),
    ...(color && { fill: { type: 'pattern', pattern: 'solid', fgColor: color } }),
    ...(borders && { border: borders }),
    ...(Object.keys(alignment).length > 0 && { alignment }),
    ...(style.n && { numFmt: style.n.pattern }),
  };
}

function writeFont(style: IStyleData): Partial<Font> {
  const color = fileColor(style.cl?.rgb);
  return {
    name: style.ff ?? DEFAULT_FONT.name,
    size: style.fs ?? DEFAULT_FONT.size,
    ...(style.bl && { bold: true }),
    ...(style.it && { italic: true }),
    ...(style.ul?.s && { underline: true }),
    ...(style.st?.s && { strike: true }),
    ...(color && { color }),
    ...(style.va === BaselineOffset.SUPERSCRIPT && { vertAlign: 'superscript' }),
    ...(style.va === BaselineOffset.SUBSCRIPT && { vertAlign: 'subscript' }),
  };
}

function writeBorders({ bd }: IStyleData): Partial<Borders> | null {
  if (!bd) return null;
  const [top, right, bottom, left] = [bd.t, bd.r, bd.b, bd.l].map(writeSide);
  const diagonal = writeSide(bd.tl_br ?? bd.bl_tr);
  return {
    ...(top && { top }),
    ...(right && { right }),
    ...(bottom && { bottom }),
    ...(left && { left }),
    ...(diagonal && { diagonal: { ...diagonal, up: Boolean(bd.bl_tr), down: Boolean(bd.tl_br) } }),
  };
}

function writeSide(side: Nullable<IBorderStyleData>): Border | null {
  const style = side && fileTerm(borderStyles, side.s);
  return style ? { style, color: fileColor(side.cl.rgb) ?? { argb: 'FF000000' } } : null;
}

function writeAlignment(style: IStyleData): Partial<Alignment> {
  const horizontal = style.ht ? fileTerm(horizontals, style.ht) : undefined;
  const vertical = style.vt ? fileTerm(verticals, style.vt) : undefined;
  const indent = indentOf(style);
  return {
    ...(horizontal && { horizontal }),
    ...(vertical && { vertical }),
    ...(style.tb === WrapStrategy.WRAP && { wrapText: true }),
    ...(indent > 0 && { indent }),
    ...(style.tr?.v === BooleanNumber.TRUE && { textRotation: 'vertical' }),
    ...(style.tr?.a && { textRotation: -style.tr.a }),
  };
}
