import { BaselineOffset, BooleanNumber } from '@univerjs/core';
import { WrapStrategy } from '@univerjs/core';
import type { IBorderStyleData, IStyleData, Nullable } from '@univerjs/core';
import type { CellFormatPatch } from '../../model/data/registry';
import { changed, element, type AttributeValues, type XmlNode } from '../package/xml';
import { fileColor } from '../terms/color';
import { borderStyles, fileTerm, horizontals, verticals } from '../terms/style-terms';
import { INDENT } from './style-sheet';

/** The child elements of `font` in schema order. */
const FONT_ORDER = [
  'b', 'i', 'strike', 'condense', 'extend', 'outline', 'shadow', 'u', 'vertAlign',
  'sz', 'color', 'name', 'family', 'charset', 'scheme',
]; // prettier-ignore

const colorXml = (name: string, color: Nullable<string>): string => {
  const rgb = fileColor(color);
  return rgb === undefined ? '' : element(name, { rgb });
};

const when = (condition: unknown, xml: string): string => (condition ? xml : '');

/** Attributes of a font in the grid, by the file's element name. */
function fontWords(style: IStyleData): Record<string, string> {
  return {
    b: when(style.bl, '<b/>'),
    i: when(style.it, '<i/>'),
    strike: when(style.st?.s, '<strike/>'),
    u: when(style.ul?.s, '<u/>'),
    vertAlign:
      when(style.va === BaselineOffset.SUPERSCRIPT, '<vertAlign val="superscript"/>') +
      when(style.va === BaselineOffset.SUBSCRIPT, '<vertAlign val="subscript"/>'),
    sz: style.fs === undefined ? '' : element('sz', { val: style.fs }),
    color: colorXml('color', style.cl?.rgb),
    name: style.ff ? element('name', { val: style.ff }) : '',
  };
}

/** Elements that depend on the font's name. */
const OF_THE_FACE = new Set(['family', 'charset', 'scheme']);

/** A font based on another one, with the grid's changes. */
export function fontXml(style: IStyleData, before: IStyleData, base: XmlNode | undefined): string {
  const [now, then] = [fontWords(style), fontWords(before)];
  const isOtherFace = now.name !== '' && now.name !== then.name;
  return orderedFont(base, (name, kept) => {
    if (isOtherFace && OF_THE_FACE.has(name)) return '';
    const word = now[name];
    return word === undefined ||
      word === then[name] ||
      (word === '' && ['sz', 'name'].includes(name))
      ? kept
      : word;
  });
}

/** The font with its child elements in schema order. */
export function orderedFont(
  font: XmlNode | undefined,
  childXml: (name: string, kept: string) => string = (_, kept) => kept,
): string {
  const children = FONT_ORDER.map((name) =>
    childXml(name, font?.children.find((child) => child.name === name)?.xml ?? ''),
  );
  return element('font', {}, children.join(''));
}

export const fillXml = ({ bg }: IStyleData): string => {
  const color = colorXml('fgColor', bg?.rgb);
  return element(
    'fill',
    {},
    color === ''
      ? '<patternFill patternType="none"/>'
      : `<patternFill patternType="solid">${color}<bgColor indexed="64"/></patternFill>`,
  );
};

export function borderXml({ bd }: IStyleData): string {
  const side = (name: string, from: Nullable<IBorderStyleData>): string => {
    const style = from && fileTerm(borderStyles, from.s);
    if (!style) return element(name, {});
    return element(name, { style }, colorXml('color', from.cl.rgb ?? '#000000'));
  };
  const lines = [
    side('left', bd?.l),
    side('right', bd?.r),
    side('top', bd?.t),
    side('bottom', bd?.b),
    side('diagonal', bd?.tl_br ?? bd?.bl_tr),
  ];
  const directions = { diagonalUp: bd?.bl_tr ? 1 : null, diagonalDown: bd?.tl_br ? 1 : null };
  return element('border', directions, lines.join(''));
}

/** Converts the grid's padding to indent levels. */
const indentOf = (style: IStyleData): number => Math.round((style.pd?.l ?? 0) / INDENT);

function alignmentWords(style: IStyleData): AttributeValues {
  const indent = indentOf(style);
  return {
    horizontal: style.ht ? fileTerm(horizontals, style.ht) : undefined,
    vertical: style.vt ? fileTerm(verticals, style.vt) : undefined,
    textRotation: rotationOf(style),
    wrapText: style.tb === WrapStrategy.WRAP ? 1 : undefined,
    indent: indent > 0 ? indent : undefined,
  };
}

function rotationOf({ tr }: IStyleData): number | undefined {
  if (!tr) return undefined;
  if (tr.v === BooleanNumber.TRUE) return 255;
  return tr.a === 0 ? undefined : tr.a > 0 ? 90 + tr.a : -tr.a;
}

/** The changed attributes of an alignment; `null` removes one. */
export function alignmentChanges(style: IStyleData, before: IStyleData): AttributeValues {
  const [now, then] = [alignmentWords(style), alignmentWords(before)];
  return Object.fromEntries(
    Object.keys(now).flatMap((name) =>
      now[name] === then[name] ? [] : [[name, now[name] ?? null]],
    ),
  );
}

export const alignmentXml = (base: XmlNode | undefined, changes: AttributeValues): string => {
  const xml = changed(base, 'alignment', changes);
  return xml === '<alignment/>' ? '' : xml;
};

const toldXml = (name: string, value: boolean | undefined): string =>
  value === undefined ? '' : element(name, value ? {} : { val: name === 'u' ? 'none' : 0 });

/**
 * A differential format.
 * @param formatId number format id by code
 */
export function dxfXml(format: CellFormatPatch, formatId: (code: string) => number): string {
  const font = [
    toldXml('b', format.bold),
    toldXml('i', format.italic),
    toldXml('strike', format.strikethrough),
    toldXml('u', format.underline),
    colorXml('color', format.fontColor),
  ].join('');
  const fill = colorXml('bgColor', format.fill);
  const code = format.numberFormat ?? '';
  return element(
    'dxf',
    {},
    [
      when(font, element('font', {}, font)),
      code === '' ? '' : element('numFmt', { numFmtId: formatId(code), formatCode: code }),
      when(fill, `<fill><patternFill patternType="solid">${fill}</patternFill></fill>`),
    ].join(''),
  );
}
