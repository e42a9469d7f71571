import JSZip from 'jszip';
import type { SheetValues } from './recalculate';

/** What no formula comes to. */
export const WRONG = -987_654;

/** Puts a wrong number in the place of every formula's result. */
export async function withWrongResults(file: ArrayBuffer | Uint8Array): Promise<ArrayBuffer> {
  const zip = await JSZip.loadAsync(file);
  for (const path of Object.keys(zip.files).filter((name) => name.includes('worksheets/sheet'))) {
    const xml = (await zip.file(path)?.async('string')) ?? '';
    const cell = /<c ([^>]*?)(?: t="\w+")?><f>(.*?)<\/f>(?:<v>.*?<\/v>|<v\/>)?<\/c>/gs;
    zip.file(path, xml.replaceAll(cell, `<c $1><f>$2</f><v>${WRONG}</v></c>`));
  }
  return zip.generateAsync({ type: 'arraybuffer' });
}

/** How many cells hold a value. */
export const countOf = (sheets: SheetValues, value: number): number =>
  [...sheets.values()].flatMap((cells) => [...cells.values()]).filter((v) => v === value).length;

/** Cells that do not hold the same in two files, in words. */
export function differences(ours: SheetValues, judged: SheetValues): string[] {
  return [...ours].flatMap(([sheet, cells]) => {
    const other = judged.get(sheet);
    return [...new Set([...cells.keys(), ...(other?.keys() ?? [])])].flatMap((address) => {
      const a = cells.get(address) ?? '';
      const b = other?.get(address) ?? '';
      return same(a, b) ? [] : [`${sheet}!${address}: ${String(a)} here, ${String(b)} there`];
    });
  });
}

/** The programs may add up in another order; a point is never smaller than a hundredth. */
function same(a: unknown, b: unknown): boolean {
  return typeof a === 'number' && typeof b === 'number' ? Math.abs(a - b) < 1e-9 : a === b;
}
