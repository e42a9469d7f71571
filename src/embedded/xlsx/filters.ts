import type { XmlNode } from './xml';
import { nodes } from './xml';

/** @returns how many columns of a sheet's or a table's filter hide rows; the others only have a button */
export function filteredColumns(parent: XmlNode): number {
  return nodes(parent, 'autoFilter/filterColumn').filter((column) =>
    Object.keys(column).some((key) => !key.startsWith('@') && key !== '#text'),
  ).length;
}
