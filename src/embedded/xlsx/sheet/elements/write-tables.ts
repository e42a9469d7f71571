import { element, numberIn, parseXml } from '../../package/xml';
import { XML_HEAD, type Package } from '../../package/package';
import { tableXml } from './tables';
import { columnFormulas } from '../cells/write-cells';
import type { SheetWriting } from '../sheet-writing';

const TABLE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.table+xml';

/**
 * Writes the parts of a sheet's tables.
 * @returns the sheet's `tableParts` element
 */
export function writeTables({ id, path, file, workbook, registry, before }: SheetWriting): string {
  const tables = registry.tables.filter(({ area }) => area.sheetId === id);
  const originals = before?.tables ?? [];
  for (const { record, path: gone } of originals)
    if (!tables.some((table) => table.id === record.id)) file.remove(gone);
  file.unrelate(path, ({ kind, target }) => kind === 'table' && !file.has(target));
  const parts = tables.map((record) => {
    const original = originals.find((candidate) => candidate.record.id === record.id);
    const target = original?.path ?? file.freePath('xl/tables/table#.xml');
    const number = numberIn(original?.node, 'id') ?? nextTableId(file);
    const formulaOf = columnFormulas(record, workbook.sheets[id] ?? {});
    file.set(target, XML_HEAD + tableXml({ record, original, id: number, formulaOf }), TABLE);
    const known = file.relations(path).find((relation) => relation.target === target);
    return element('tablePart', { 'r:id': known?.id ?? file.relate(path, 'table', target) });
  });
  return parts.length === 0 ? '' : element('tableParts', { count: parts.length }, parts.join(''));
}

/** Table ids are unique in the workbook. */
function nextTableId(file: Package): number {
  const ids = file
    .paths()
    .filter((path) => file.typeOf(path) === TABLE)
    .map((path) => numberIn(parseXml(file.text(path) ?? ''), 'id') ?? 0);
  return Math.max(0, ...ids) + 1;
}
