import { BooleanNumber } from '@univerjs/core';
import type { IFreeze, IWorksheetData } from '@univerjs/core';
import {
  attribute,
  changed,
  element,
  first,
  flag,
  numberIn,
  type XmlNode,
} from '../../package/xml';
import { fileColor } from '../../terms/color';
import type { StyleSheet } from '../../styles/style-sheet';
import { columnPixels, columnWidth, rowPixels, rowPoints } from '../../terms/units';
import { serializeCell } from '../../terms/references';

type GridSheet = Partial<IWorksheetData>;

const DEFAULT_WIDTH = 9.14;
const DEFAULT_HEIGHT = 15;

/** The view settings that the grid supports. */
export function readView(frame: XmlNode, { color }: StyleSheet): GridSheet {
  const view = first(frame, 'sheetViews/sheetView');
  const format = first(frame, 'sheetFormatPr');
  const tab = color(first(frame, 'sheetPr/tabColor'));
  const width = numberIn(format, 'defaultColWidth') ?? DEFAULT_WIDTH;
  return {
    ...(tab !== undefined && { tabColor: tab }),
    defaultColumnWidth: columnPixels(width),
    defaultRowHeight: rowPixels(numberIn(format, 'defaultRowHeight') ?? DEFAULT_HEIGHT),
    showGridlines: flag(view, 'showGridLines', true) ? BooleanNumber.TRUE : BooleanNumber.FALSE,
    freeze: readFreeze(first(view, 'pane')),
  };
}

function readFreeze(pane: XmlNode | undefined): IFreeze {
  const isFrozen = (attribute(pane, 'state') ?? '').startsWith('frozen');
  const split = (name: string): number => (isFrozen ? (numberIn(pane, name) ?? 0) : 0);
  const [xSplit, ySplit] = [split('xSplit'), split('ySplit')];
  return {
    xSplit,
    ySplit,
    startRow: ySplit === 0 ? -1 : ySplit,
    startColumn: xSplit === 0 ? -1 : xSplit,
  };
}

const splitsOf = ({ freeze }: GridSheet): { xSplit: number; ySplit: number } => ({
  xSplit: freeze?.xSplit ?? 0,
  ySplit: freeze?.ySplit ?? 0,
});

/** @param isShown whether it is the active sheet */
export function viewsXml(
  now: GridSheet,
  before: GridSheet,
  frame: XmlNode,
  isShown: boolean,
): string {
  const views = first(frame, 'sheetViews');
  const view = first(views, 'sheetView');
  const [splits, old] = [splitsOf(now), splitsOf(before)];
  const isSplitAnew = splits.xSplit !== old.xSplit || splits.ySplit !== old.ySplit;
  const attributes = {
    showGridLines: now.showGridlines === BooleanNumber.FALSE ? 0 : null,
    tabSelected: isShown ? 1 : null,
    ...(view === undefined && { workbookViewId: 0 }),
  };
  const kept = (view?.children ?? [])
    .filter(({ name }) => !(isSplitAnew && ['pane', 'selection'].includes(name)))
    .map(({ xml }) => xml);
  const content = (isSplitAnew ? paneXml(splits) : '') + kept.join('');
  const written = changed(view, 'sheetView', attributes, content);
  const others = (views?.children ?? []).filter((child) => child !== view).map(({ xml }) => xml);
  return element('sheetViews', {}, written + others.join(''));
}

function paneXml({ xSplit, ySplit }: { xSplit: number; ySplit: number }): string {
  if (xSplit === 0 && ySplit === 0) return '';
  const pane = xSplit === 0 ? 'bottomLeft' : ySplit === 0 ? 'topRight' : 'bottomRight';
  const frozen = element('pane', {
    xSplit: xSplit > 0 ? xSplit : null,
    ySplit: ySplit > 0 ? ySplit : null,
    topLeftCell: serializeCell(ySplit, xSplit),
    activePane: pane,
    state: 'frozen',
  });
  return frozen + element('selection', { pane });
}

export interface SheetFormat {
  readonly rows: number;
  readonly columns: number;
}

/** @param depth number of outline levels */
export function formatXml(
  now: GridSheet,
  before: GridSheet,
  frame: XmlNode,
  depth: SheetFormat,
): string {
  const base = first(frame, 'sheetFormatPr');
  const isOther = (key: 'defaultRowHeight' | 'defaultColumnWidth'): boolean =>
    now[key] !== before[key];
  return changed(base, 'sheetFormatPr', {
    ...(isOther('defaultColumnWidth') && {
      defaultColWidth: columnWidth(now.defaultColumnWidth ?? 64),
    }),
    ...((isOther('defaultRowHeight') || !base) && {
      defaultRowHeight: rowPoints(now.defaultRowHeight ?? 20),
    }),
    outlineLevelRow: depth.rows > 0 ? depth.rows : null,
    outlineLevelCol: depth.columns > 0 ? depth.columns : null,
  });
}

/** The child elements of `sheetPr` in schema order. */
const PROPERTIES = ['tabColor', 'outlinePr', 'pageSetUpPr'];

export function propertiesXml(
  now: GridSheet,
  before: GridSheet,
  frame: XmlNode,
  fits: boolean,
): string {
  const base = first(frame, 'sheetPr');
  const rgb = fileColor(now.tabColor);
  const tab = rgb === undefined ? '' : element('tabColor', { rgb });
  const setup = first(base, 'pageSetUpPr');
  const words: Readonly<Record<string, string>> = {
    ...(now.tabColor !== before.tabColor && { tabColor: tab }),
    ...(flag(setup, 'fitToPage') !== fits && {
      pageSetUpPr: changed(setup, 'pageSetUpPr', { fitToPage: fits ? 1 : null }),
    }),
  };
  const content = PROPERTIES.map((name) => words[name] ?? first(base, name)?.xml ?? '');
  const xml = changed(base, 'sheetPr', {}, content.join(''));
  return xml === '<sheetPr/>' ? '' : xml;
}
