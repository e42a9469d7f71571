import { Workbook } from 'exceljs';
import JSZip from 'jszip';
import { readXlsx } from '../../../src/embedded/xlsx';

/** The bytes of a workbook that a test fills through ExcelJS. */
export async function fileOf(fill: (workbook: Workbook) => void): Promise<ArrayBuffer> {
  const workbook = new Workbook();
  fill(workbook);
  return workbook.xlsx.writeBuffer();
}

/** Changes a part of a file as another program would have written it; a missing part is added. */
export async function editPart(
  file: ArrayBuffer,
  path: string,
  edit: (xml: string) => string,
): Promise<ArrayBuffer> {
  const zip = await JSZip.loadAsync(file);
  zip.file(path, edit((await zip.file(path)?.async('string')) ?? ''));
  return zip.generateAsync({ type: 'arraybuffer' });
}

export function open(file: ArrayBuffer) {
  const { snapshot, losses } = readXlsx(file, 'test');
  const { workbook, registry } = snapshot;
  const id = workbook.sheetOrder[0]!;
  return { snapshot, losses, workbook, registry, id, sheet: workbook.sheets[id]! };
}
