import type JSZip from 'jszip';
import type { NameRecord } from '../../model/data/registry';
import type { XmlNode } from '../terms/xml';
import { attribute, escapeXml, flag, nodes, textOf } from '../terms/xml';

/**
 * Names are read and written in the workbook's own XML: ExcelJS knows names of ranges only and
 * drops formulas, constants, scopes and comments.
 * @param sheetIds by position of the tab
 */
export function readNames(workbook: XmlNode, sheetIds: readonly string[]): NameRecord[] {
  return nodes(workbook, 'definedNames/definedName').flatMap((node) => {
    const name = attribute(node, 'name') ?? '';
    // Print areas and titles belong to the page set-up; the rest of Excel's own are caches.
    if (name.startsWith('_xlnm.')) return [];
    const position = attribute(node, 'localSheetId');
    return [
      {
        name,
        scope: position === undefined ? null : (sheetIds[Number(position)] ?? null),
        formula: `=${textOf(node)}`,
        visible: !flag(node, 'hidden'),
        comment: attribute(node, 'comment') ?? '',
      },
    ];
  });
}

/** Puts the names into a written file. */
export async function addNames(
  zip: JSZip,
  names: readonly NameRecord[],
  sheetIds: readonly string[],
): Promise<void> {
  if (names.length === 0) return;
  const path = 'xl/workbook.xml';
  const xml = (await zip.file(path)?.async('string')) ?? '';
  const elements = names.map((name) => element(name, sheetIds)).join('');
  zip.file(
    path,
    xml.includes('</definedNames>')
      ? xml.replace('</definedNames>', () => `${elements}</definedNames>`)
      : xml
          .replace('<definedNames/>', '')
          .replace('</sheets>', () => `</sheets><definedNames>${elements}</definedNames>`),
  );
}

function element(name: NameRecord, sheetIds: readonly string[]): string {
  const attributes = [
    `name="${escapeXml(name.name)}"`,
    ...(name.comment ? [`comment="${escapeXml(name.comment)}"`] : []),
    ...(name.scope === null ? [] : [`localSheetId="${sheetIds.indexOf(name.scope)}"`]),
    ...(name.visible ? [] : ['hidden="1"']),
  ];
  return `<definedName ${attributes.join(' ')}>${escapeXml(name.formula.replace(/^=/, ''))}</definedName>`;
}
