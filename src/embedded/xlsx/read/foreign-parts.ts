import { filteredColumns } from '../parts/filters';
import type { LossKind, Losses } from '../losses';
import type { PackageParts, SheetPart } from './package-parts';
import { flag, nodes } from '../terms/xml';

/** Parts of a file, by their folder, that the embedded workbook has nothing for. */
const IN_WORKBOOK: readonly (readonly [LossKind, RegExp])[] = [
  ['macro', /^xl\/vbaProject\.bin$/],
  ['externalLink', /^xl\/externalLinks\/[^/]+\.xml$/],
  ['customXml', /^customXml\/item\d+\.xml$/],
];

const ON_SHEET: readonly (readonly [LossKind, RegExp])[] = [
  ['pivotTable', /\/pivotTables\//],
  ['slicer', /\/slicers\/|\/timelines\//],
  ['threadedComment', /\/threadedComments\//],
  ['control', /\/ctrlProps\/|\/activeX\/|\/embeddings\//],
];

/** Lists what a file holds beside cells and their rules. */
export function reportForeignParts(parts: PackageParts, losses: Losses): void {
  for (const [kind, pattern] of IN_WORKBOOK) {
    losses.add(kind, null, '', parts.paths.filter((path) => pattern.test(path)).length);
  }
  // LibreOffice writes the element into every file, without any protection in it.
  const isProtected = nodes(parts.workbook, 'workbookProtection').some((node) =>
    ['lockStructure', 'lockWindows', 'lockRevision'].some((lock) => flag(node, lock)),
  );
  losses.add('workbookProtection', null, '', Number(isProtected));
  for (const [name, part] of parts.sheets) reportSheet(name, part, losses);
}

function reportSheet(name: string, part: SheetPart, losses: Losses): void {
  for (const [kind, pattern] of ON_SHEET) {
    losses.add(kind, name, '', part.related.filter((path) => pattern.test(path)).length);
  }
  losses.add('picture', name, '', part.drawing.pictures);
  losses.add('backgroundPicture', name, '', nodes(part.frame, 'picture').length);
  losses.add(
    'sparkline',
    name,
    '',
    nodes(part.frame, 'extLst/ext/sparklineGroups/sparklineGroup').length,
  );
  losses.add('filterCriteria', name, '', filteredColumns(part.frame));
}
