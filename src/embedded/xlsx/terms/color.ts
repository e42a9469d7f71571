import type { Nullable } from '@univerjs/core';
import { attribute, numberIn, type XmlNode } from '../package/xml';

/** Resolves a colour of the file, which may refer to the theme or palette. */
export type ResolveColor = (color: XmlNode | undefined) => string | undefined;

/** Office's default theme colours, by index. */
const OFFICE_THEME = [
  'FFFFFF', '000000', 'E7E6E6', '44546A', '4472C4', 'ED7D31',
  'A5A5A5', 'FFC000', '5B9BD5', '70AD47', '0563C1', '954F72',
]; // prettier-ignore

/** Cells index light before dark, the theme lists dark before light. */
const THEME_SLOTS = [
  'lt1', 'dk1', 'lt2', 'dk2', 'accent1', 'accent2',
  'accent3', 'accent4', 'accent5', 'accent6', 'hlink', 'folHlink',
]; // prettier-ignore

/** The 56 colours of the legacy palette (ECMA-376 part 1, 18.8.27), from index 8. */
const PALETTE =
  '000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF 800000 008000 000080 808000 800080 008080 C0C0C0 808080 ' +
  '9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF 000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF ' +
  '00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99 3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696 ' +
  '003366 339966 003300 333300 993300 993366 333399 333333';

const INDEXED = PALETTE.split(' ');

/**
 * @param theme XML of the file's theme
 * @param palette the file's own palette
 */
export function colorResolver(theme: string | undefined, palette: readonly string[]): ResolveColor {
  const themed = theme === undefined ? OFFICE_THEME : readTheme(theme);
  return (color) => {
    const rgb = attribute(color, 'rgb');
    if (rgb !== undefined) return `#${rgb.slice(-6).toUpperCase()}`;
    const slot = numberIn(color, 'theme');
    if (slot !== undefined) return tinted(themed[slot], numberIn(color, 'tint') ?? 0);
    const indexed = numberIn(color, 'indexed');
    if (indexed === undefined) return undefined;
    // 64 and 65 are system colours, which the grid uses by default.
    return hash(palette[indexed]?.slice(-6) ?? INDEXED[indexed < 8 ? indexed : indexed - 8]);
  };
}

function readTheme(xml: string): string[] {
  return THEME_SLOTS.map((slot, at) => {
    const body = new RegExp(`<a:${slot}>(.*?)</a:${slot}>`, 's').exec(xml)?.[1] ?? '';
    return (
      /(?:lastClr|srgbClr val)="([0-9A-Fa-f]{6})"/.exec(body)?.[1] ?? OFFICE_THEME[at] ?? '000000'
    );
  });
}

/** Lightens or darkens a colour by a tint between -1 and 1. */
function tinted(color: string | undefined, tint: number): string | undefined {
  if (color === undefined || tint === 0) return hash(color);
  const channels = [0, 2, 4].map((at) => Number.parseInt(color.slice(at, at + 2), 16));
  const mixed = channels.map((value) =>
    tint < 0 ? value * (1 + tint) : value + (255 - value) * tint,
  );
  return hash(mixed.map((value) => Math.round(value).toString(16).padStart(2, '0')).join(''));
}

function hash(color: string | undefined): string | undefined {
  return color === undefined ? undefined : `#${color.toUpperCase()}`;
}

/** Converts `#RRGGBB`, `#RGB` or `rgb(…)` to ARGB. */
export function fileColor(color: Nullable<string>): string | undefined {
  if (!color) return undefined;
  const short = /^#([0-9a-f])([0-9a-f])([0-9a-f])$/iu.exec(color);
  if (short)
    return `FF${short
      .slice(1)
      .map((digit) => digit + digit)
      .join('')}`.toUpperCase();
  const long = /^#([0-9a-f]{6})/iu.exec(color)?.[1];
  if (long !== undefined) return `FF${long.toUpperCase()}`;
  const channels = /^rgba?\((\d+),\s*(\d+),\s*(\d+)/iu.exec(color)?.slice(1);
  return (
    channels &&
    `FF${channels.map((value) => Number(value).toString(16).padStart(2, '0')).join('')}`.toUpperCase()
  );
}
