import type { CellMarks } from '../../../model/data/snapshot';
import type { Package } from '../../package/package';
import { attribute, element, nodes, type XmlNode } from '../../package/xml';
import { areaOf, serializeCell } from '../../terms/references';

type Link = NonNullable<CellMarks['link']>;

/** A hyperlink of the file, at its first cell. */
export interface FileLink {
  readonly row: number;
  readonly column: number;
  readonly link: Link;
  readonly node: XmlNode;
}

export function readLinks(frame: XmlNode, file: Package, path: string): FileLink[] {
  const targets = new Map(file.relations(path).map(({ id, target }) => [id, target]));
  return nodes(frame, 'hyperlinks/hyperlink').flatMap((node) => {
    const cell = areaOf('', attribute(node, 'ref') ?? '');
    const address = targets.get(node.attributes['r:id'] ?? attribute(node, 'id') ?? '');
    const place = attribute(node, 'location');
    const tip = attribute(node, 'tooltip');
    if (!cell || (address === undefined && place === undefined)) return [];
    const target = address !== undefined && place !== undefined ? `${address}#${place}` : address;
    const link: Link = {
      ...(target !== undefined && { address: target }),
      ...(target === undefined && place !== undefined && { documentReference: place }),
      ...(tip !== undefined && { screenTip: tip }),
    };
    return [{ row: cell.row, column: cell.column, link, node }];
  });
}

export interface CellLink {
  readonly row: number;
  readonly column: number;
  readonly link: Link;
}

const contentOf = ({ row, column, link }: CellLink): string =>
  JSON.stringify([row, column, link.address, link.documentReference, link.screenTip]);

/** Unchanged hyperlinks are written as they were read, since one may cover several cells. */
export function linksXml(
  now: readonly CellLink[],
  original: readonly FileLink[],
  { file, path }: { readonly file: Package; readonly path: string },
): string {
  const known = new Map(original.map((link) => [contentOf(link), link.node.xml]));
  const xml = now.map((cell) => {
    const kept = known.get(contentOf(cell));
    if (kept !== undefined) return kept;
    const { address, documentReference, screenTip } = cell.link;
    return element('hyperlink', {
      ref: serializeCell(cell.row, cell.column),
      'r:id': address === undefined ? null : file.relate(path, 'hyperlink', address, true),
      location: address === undefined ? documentReference?.replace(/^#/u, '') : null,
      tooltip: screenTip ?? null,
    });
  });
  return xml.length === 0 ? '' : element('hyperlinks', {}, xml.join(''));
}
