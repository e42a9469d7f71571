import type { ConditionalFormatRecord, ConditionalRule } from '../../../model/data/registry';
import {
  attribute,
  changed,
  element,
  escapeXml,
  first,
  flag,
  nodes,
  numberIn,
  type XmlNode,
} from '../../package/xml';
import type { StyleSheet } from '../../styles/style-sheet';
import type { StyleWriter } from '../../styles/style-writer';
import { fileColor } from '../../terms/color';
import { bare, fileOperator, officeOperator } from '../../terms/operators';
import { areasOf, printAreas } from '../../terms/references';

/** A conditional format: known to the model, or kept in the file unread. */
export interface FileRule {
  readonly priority: number;
  readonly sqref: string;
  readonly node: XmlNode;
  readonly record: ConditionalFormatRecord | null;
}

/** The conditional formats of a sheet by priority. */
export function readRules(frame: XmlNode, sheetId: string, styles: StyleSheet): FileRule[] {
  const found = nodes(frame, 'conditionalFormatting').flatMap((group) => {
    const sqref = attribute(group, 'sqref') ?? '';
    return nodes(group, 'cfRule').map((node) => ({
      sqref,
      node,
      priority: numberIn(node, 'priority') ?? 0,
    }));
  });
  return found
    .sort((a, b) => a.priority - b.priority)
    .map(({ sqref, node, priority }, at) => {
      const rule = readRule(node, styles);
      const areas = areasOf(sheetId, sqref);
      const isKnown = rule !== null && areas.length > 0;
      const id = `${sheetId}-rule${at + 1}`;
      return {
        priority,
        sqref,
        node,
        record: isKnown ? { id, areas, stopIfTrue: flag(node, 'stopIfTrue'), rule } : null,
      };
    });
}

function readRule(node: XmlNode, styles: StyleSheet): ConditionalRule | null {
  const type = attribute(node, 'type');
  if (type === 'dataBar') return readDataBar(node, styles);
  const [formula1, formula2] = nodes(node, 'formula').map(({ text }) => text);
  // Text, blank and date rules have an equivalent formula; ranks and scales have none.
  if (formula1 === undefined) return null;
  const format = styles.formatOf(numberIn(node, 'dxfId'));
  if (type !== 'cellIs') return { type: 'custom', formula: `=${formula1}`, format };
  const operator = officeOperator(attribute(node, 'operator') ?? 'equal');
  if (!operator) return null;
  return {
    type: 'cellValue',
    operator,
    formula1: `=${formula1}`,
    ...(formula2 !== undefined && { formula2: `=${formula2}` }),
    format,
  };
}

function readDataBar(node: XmlNode, { color }: StyleSheet): ConditionalRule {
  const bar = first(node, 'dataBar');
  const [min, max] = nodes(bar, 'cfvo').map((end) =>
    attribute(end, 'type') === 'num' ? numberIn(end, 'val') : undefined,
  );
  return {
    type: 'dataBar',
    color: color(first(bar, 'color')) ?? '#638EC6',
    showValue: flag(bar, 'showValue', true),
    ...(min !== undefined && { min }),
    ...(max !== undefined && { max }),
  };
}

export interface WrittenRules {
  readonly xml: string;
  /** The Excel 2010 form of data bars, for the sheet's extensions. */
  readonly bars: string;
}

/**
 * The conditional formats of a sheet. Unchanged ones are written as they were read; unknown ones keep their priority
 * among the others.
 * @param original all of the file
 */
export function writeRules(
  now: readonly ConditionalFormatRecord[],
  original: readonly FileRule[],
  styles: StyleWriter,
): WrittenRules {
  const same = new Map(original.map((rule) => [contentOf(rule.record), rule]));
  const items: { sqref: string; node: XmlNode | null; record: ConditionalFormatRecord | null }[] =
    [];
  const unread = original.filter(({ record }) => record === null);
  const takeUnread = (before: number): void => {
    while ((unread[0]?.priority ?? Infinity) < before) {
      const rule = unread.shift();
      if (rule) items.push({ ...rule, record: null });
    }
  };
  for (const record of now) {
    const known = same.get(contentOf(record));
    if (known) takeUnread(known.priority);
    items.push({
      sqref: known?.sqref ?? printAreas(record.areas),
      node: known?.node ?? null,
      record,
    });
  }
  takeUnread(Infinity);
  const bars: string[] = [];
  const old = original.map(({ node }) => node.xml).join('');
  const isTaken = (id: string): boolean => old.includes(id);
  const xml = items.map(({ sqref, node, record }, at) => {
    const priority = at + 1;
    const rule = node
      ? changed(node, 'cfRule', { priority })
      : newRule(record, { sqref, priority, styles, bars, isTaken });
    return element('conditionalFormatting', { sqref }, rule);
  });
  return { xml: xml.join(''), bars: bars.join('') };
}

const contentOf = (record: ConditionalFormatRecord | null): string =>
  record === null ? '' : JSON.stringify([record.areas, record.stopIfTrue, record.rule]);

interface NewRule {
  readonly sqref: string;
  readonly priority: number;
  readonly styles: StyleWriter;
  readonly bars: string[];
  /** Whether the file has a bar of this id already. */
  readonly isTaken: (id: string) => boolean;
}

/** An id that connects a data bar with its extension; unique within a sheet. */
function freeId(from: number, isTaken: (id: string) => boolean): string {
  const id = `{00000000-0000-0000-0000-${String(from).padStart(12, '0')}}`;
  return isTaken(id) ? freeId(from + 1000, isTaken) : id;
}

const formulaXml = (formula: string): string => element('formula', {}, escapeXml(bare(formula)));

function newRule(record: ConditionalFormatRecord | null, context: NewRule): string {
  if (!record) return '';
  const { rule, stopIfTrue } = record;
  const { priority, styles } = context;
  const common = { priority, stopIfTrue: stopIfTrue ? 1 : null };
  if (rule.type === 'dataBar') return dataBarXml(rule, context);
  const dxfId = styles.dxfOf(rule.format);
  if (rule.type === 'custom')
    return element('cfRule', { type: 'expression', dxfId, ...common }, formulaXml(rule.formula));
  const operator = fileOperator(rule.operator);
  const formulas = [rule.formula1, ...(rule.formula2 === undefined ? [] : [rule.formula2])];
  return element(
    'cfRule',
    { type: 'cellIs', dxfId, ...common, operator },
    formulas.map(formulaXml).join(''),
  );
}

const MAIN_2009 = 'http://schemas.microsoft.com/office/spreadsheetml/2009/9/main';
const EXCEL_2006 = 'http://schemas.microsoft.com/office/excel/2006/main';
/** URI of the extension for conditional formats. */
export const RULES_EXTENSION = '{78C0D931-6437-407d-A8EE-F0AAD7539E65}';
const BAR_ID_EXTENSION = '{B025F937-C7B1-47D3-B67F-A62EFF666E3E}';

/** A solid data bar: the Excel 2007 form always has a gradient, so the extension is needed. */
function dataBarXml(
  rule: Extract<ConditionalRule, { type: 'dataBar' }>,
  { sqref, priority, bars, isTaken }: NewRule,
): string {
  const id = freeId(priority, isTaken);
  const rgb = fileColor(rule.color) ?? 'FF638EC6';
  const showValue = rule.showValue ? null : 0;
  const ends = [
    ['min', rule.min],
    ['max', rule.max],
  ] as const;
  const old = ends.map(([type, val]) =>
    element('cfvo', val === undefined ? { type } : { type: 'num', val }),
  );
  const newer = ends.map(([type, val]) =>
    val === undefined
      ? element('x14:cfvo', { type: type === 'min' ? 'autoMin' : 'autoMax' })
      : element('x14:cfvo', { type: 'num' }, `<xm:f>${val}</xm:f>`),
  );
  const look = element(
    'x14:dataBar',
    { minLength: 0, maxLength: 100, gradient: 0, showValue },
    `${newer.join('')}<x14:negativeFillColor rgb="FFFF0000"/><x14:axisColor rgb="FF000000"/>`,
  );
  bars.push(
    `<x14:conditionalFormatting xmlns:xm="${EXCEL_2006}">` +
      `${element('x14:cfRule', { type: 'dataBar', id }, look)}<xm:sqref>${sqref}</xm:sqref></x14:conditionalFormatting>`,
  );
  const link = `<extLst><ext uri="${BAR_ID_EXTENSION}" xmlns:x14="${MAIN_2009}"><x14:id>${id}</x14:id></ext></extLst>`;
  const bar = element('dataBar', { showValue }, `${old.join('')}<color rgb="${rgb}"/>`);
  return element('cfRule', { type: 'dataBar', priority }, bar + link);
}

/** @param bars new data bars; existing ones are kept while their rules exist */
export function rulesExtension(frame: XmlNode, bars: string, rules: string): string {
  const list = nodes(frame, 'extLst/ext').find((node) => node.attributes.uri === RULES_EXTENSION);
  const kept = nodes(list, 'conditionalFormattings/conditionalFormatting').filter((node) => {
    const ids = nodes(node, 'cfRule')
      .filter((rule) => attribute(rule, 'type') === 'dataBar')
      .map((rule) => attribute(rule, 'id') ?? '');
    return ids.length === 0 || ids.some((id) => rules.includes(id));
  });
  const content = kept.map(({ xml }) => xml).join('') + bars;
  if (content === '') return '';
  const tag = list?.tag ?? `<ext uri="${RULES_EXTENSION}" xmlns:x14="${MAIN_2009}">`;
  return `${tag}<x14:conditionalFormattings>${content}</x14:conditionalFormattings></ext>`;
}
