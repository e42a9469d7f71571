import { describe, expect, it } from '@jest/globals';
import JSZip from 'jszip';
import { openWorkbook } from '../../src/embedded/testing/open-workbook';
import { writeXlsx } from '../../src/embedded/xlsx';
import { ledger } from '../embedded/ledger/ledger';
import { isFormula, writeLedger } from '../embedded/ledger/write-ledger';
import { recalculate, valuesOf } from './recalculate';
import type { SheetValues } from './recalculate';

const WRONG = -987_654;

/** Puts a wrong number in the place of every formula's result. */
async function withWrongResults(file: ArrayBuffer): Promise<ArrayBuffer> {
  const zip = await JSZip.loadAsync(file);
  for (const path of Object.keys(zip.files).filter((name) => name.includes('worksheets/sheet'))) {
    const xml = (await zip.file(path)?.async('string')) ?? '';
    const cell = /<c ([^>]*?)(?: t="\w+")?><f>(.*?)<\/f>(?:<v>.*?<\/v>|<v\/>)?<\/c>/gs;
    zip.file(path, xml.replaceAll(cell, `<c $1><f>$2</f><v>${WRONG}</v></c>`));
  }
  return zip.generateAsync({ type: 'arraybuffer' });
}

const countOf = (sheets: SheetValues, value: number): number =>
  [...sheets.values()].flatMap((cells) => [...cells.values()]).filter((v) => v === value).length;

describe('a ledger of a year', () => {
  it('has the same value in every cell when LibreOffice calculates it', async () => {
    const book = openWorkbook();
    await writeLedger(book, 28);
    const { bytes } = await writeXlsx(book.workbook.model.snapshot());
    book.dispose();

    const falsified = await withWrongResults(bytes);
    const formulas = ledger(28).flatMap(({ rows }) => rows.flat().filter(isFormula));
    expect(countOf(await valuesOf(Buffer.from(falsified)), WRONG)).toBe(formulas.length);

    const ours = await valuesOf(Buffer.from(bytes));
    const judged = await recalculate(falsified);
    expect(countOf(judged, WRONG)).toBe(0);
    expect(differences(ours, judged)).toEqual([]);
  });
});

function differences(ours: SheetValues, judged: SheetValues): string[] {
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
