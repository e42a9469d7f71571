import { BooleanNumber } from '@univerjs/core';
import type { IColumnData, IRowData, IWorksheetData } from '@univerjs/core';
import type { OutlineGroup } from '../../../model/data/registry';
import {
  attributesXml,
  element,
  flag,
  nodes,
  numberIn,
  type AttributeValues,
  type XmlNode,
} from '../../package/xml';
import { styleId, type StyleSheet } from '../../styles/style-sheet';
import type { StyleWriter } from '../../styles/style-writer';
import { columnPixels, columnWidth, rowPoints } from '../../terms/units';

/** Excel's limit of outline levels. */
const DEEPEST = 7;

type Levels = ReadonlyMap<number, number>;

/** Converts outline levels of rows or columns into the model's groups. */
export function readGroups(
  axis: OutlineGroup['axis'],
  levels: Levels,
  isHidden: (at: number) => boolean,
): OutlineGroup[] {
  const deepest = Math.max(0, ...new Set(levels.values()));
  const lines = [...levels.keys()].sort((a, b) => a - b);
  return Array.from({ length: deepest }, (_, at) => at + 1).flatMap((level) => {
    const found: { axis: OutlineGroup['axis']; first: number; last: number }[] = [];
    for (const at of lines) {
      if ((levels.get(at) ?? 0) < level) continue;
      const open = found.at(-1);
      if (open?.last === at - 1) open.last = at;
      else found.push({ axis, first: at, last: at });
    }
    return found.map((group) => {
      const members = lines.filter((at) => at >= group.first && at <= group.last);
      return { ...group, collapsed: members.every(isHidden) };
    });
  });
}

/** The outline level of each row or column, and those that follow a collapsed group. */
export class Outline {
  private readonly groups: readonly OutlineGroup[];

  constructor(all: readonly OutlineGroup[] | undefined, axis: OutlineGroup['axis']) {
    this.groups = (all ?? []).filter((group) => group.axis === axis);
  }

  levelOf(at: number): number {
    const inside = this.groups.filter(({ first, last }) => first <= at && at <= last);
    return Math.min(DEEPEST, inside.length);
  }

  isBehindFolded(at: number): boolean {
    return this.groups.some(({ last, collapsed }) => collapsed && last === at - 1);
  }

  /** The rows or columns that have a level, or follow a collapsed group. */
  lines(): number[] {
    return this.groups.flatMap(({ first, last }) =>
      Array.from({ length: last - first + 2 }, (_, at) => first + at),
    );
  }

  get deepest(): number {
    return Math.max(0, ...this.lines().map((at) => this.levelOf(at)));
  }
}

export interface ReadColumns {
  readonly columnData: Record<number, Partial<IColumnData>>;
  readonly levels: Levels;
}

/** @param limit ignores columns beyond it: a file may format all columns of the grid */
export function readColumns(frame: XmlNode, styles: StyleSheet, limit: number): ReadColumns {
  const columnData: Record<number, Partial<IColumnData>> = {};
  const levels = new Map<number, number>();
  for (const node of nodes(frame, 'cols/col')) {
    const [first, last] = rangeOf(node);
    const width = numberIn(node, 'width');
    const xf = numberIn(node, 'style') ?? 0;
    const level = numberIn(node, 'outlineLevel') ?? 0;
    const hasStyle = xf > 0 && styles.xf(xf) !== undefined;
    const data: Partial<IColumnData> = {
      ...(width !== undefined && { w: columnPixels(width) }),
      ...(flag(node, 'hidden') && { hd: BooleanNumber.TRUE }),
      ...(hasStyle && { s: styleId(xf) }),
    };
    for (let at = first; at <= Math.min(last, limit - 1); at += 1) {
      if (Object.keys(data).length > 0) columnData[at] = { ...data };
      if (level > 0) levels.set(at, level);
    }
  }
  return { columnData, levels };
}

const rangeOf = (node: XmlNode): [number, number] => [
  (numberIn(node, 'min') ?? 1) - 1,
  (numberIn(node, 'max') ?? 1) - 1,
];

/** The attributes of a row or column in the model, for comparison with those of the file. */
const wordsOf = (
  data: Partial<IColumnData> | Partial<IRowData> | undefined,
  size: number | null,
  level: number,
): string => JSON.stringify([size, data?.hd === BooleanNumber.TRUE, data?.s ?? null, level]);

interface Columns {
  readonly data: Partial<IWorksheetData>['columnData'];
  readonly outline: Outline;
}

/** @param before the columns as they were read */
export function columnsXml(
  now: Columns,
  before: Columns,
  frame: XmlNode,
  styles: StyleWriter,
): string {
  const originals = nodes(frame, 'cols/col');
  const described = new Set([
    ...Object.keys(now.data ?? {}).map(Number),
    ...Object.keys(before.data ?? {}).map(Number),
    ...now.outline.lines(),
    ...before.outline.lines(),
  ]);
  const limit = Math.max(-1, ...described) + 1;
  const runs: { from: number; to: number; attributes: string }[] = [];
  const add = (from: number, to: number, attributes: string): void => {
    const last = runs.at(-1);
    if (last?.to === from - 1 && last.attributes === attributes) last.to = to;
    else runs.push({ from, to, attributes });
  };
  for (const at of [...described].sort((a, b) => a - b)) {
    const [data, old] = [now.data?.[at], before.data?.[at]];
    const level = now.outline.levelOf(at);
    const isSame =
      wordsOf(data, data?.w ?? null, level) ===
      wordsOf(old, old?.w ?? null, before.outline.levelOf(at));
    const original = originals.find((node) => rangeOf(node)[0] <= at && at <= rangeOf(node)[1]);
    const attributes = isSame
      ? kept(original)
      : attributesXml(newColumn(data, level, now.outline.isBehindFolded(at), styles));
    if (attributes !== '') add(at, at, attributes);
  }
  for (const node of originals) {
    const [from, to] = rangeOf(node);
    if (to >= limit) add(Math.max(from, limit), to, kept(node));
  }
  const xml = runs.map(
    ({ from, to, attributes }) => `<col min="${from + 1}" max="${to + 1}"${attributes}/>`,
  );
  return xml.length === 0 ? '' : element('cols', {}, xml.join(''));
}

const kept = (node: XmlNode | undefined): string =>
  node ? attributesXml({ ...node.attributes, min: null, max: null }) : '';

function newColumn(
  data: Partial<IColumnData> | undefined,
  level: number,
  isBehindFolded: boolean,
  styles: StyleWriter,
): AttributeValues {
  const isDescribed = [data?.w, data?.hd, data?.s].some(Boolean) || level > 0 || isBehindFolded;
  if (!isDescribed) return {};
  const style = data?.s ? styles.xfOf(data.s, false) : 0;
  return {
    width: data?.w === undefined ? 9.140625 : columnWidth(data.w),
    style: style > 0 ? style : null,
    hidden: data?.hd ? 1 : null,
    customWidth: data?.w === undefined ? null : 1,
    outlineLevel: level > 0 ? level : null,
    collapsed: isBehindFolded ? 1 : null,
  };
}

/** The height of a row that fits its content is stored separately. */
const heightOf = ({ h, ah, ia }: Partial<IRowData>): number | null =>
  (ia === BooleanNumber.FALSE ? undefined : ah) ?? h ?? null;

export interface RowWords {
  readonly data: Partial<IRowData> | undefined;
  readonly level: number;
}

/**
 * The attributes of a row other than its number.
 * @param original those of the file
 */
export function rowAttributes(
  now: RowWords & { readonly isBehindFolded: boolean },
  before: RowWords,
  original: Readonly<Record<string, string>> | undefined,
  styles: StyleWriter,
): string {
  const [size, old] = [now.data && heightOf(now.data), before.data && heightOf(before.data)];
  const same =
    wordsOf(now.data, size ?? null, now.level) === wordsOf(before.data, old ?? null, before.level);
  if (same && original) return attributesXml({ ...original, r: null, spans: null });
  const style = now.data?.s ? styles.xfOf(now.data.s, false) : 0;
  return attributesXml({
    s: style > 0 ? style : null,
    customFormat: style > 0 ? 1 : null,
    ht: size === null || size === undefined ? null : rowPoints(size),
    hidden: now.data?.hd ? 1 : null,
    customHeight: size === null || size === undefined ? null : 1,
    outlineLevel: now.level > 0 ? now.level : null,
    collapsed: now.isBehindFolded ? 1 : null,
  });
}
