import { expect, it } from '@jest/globals';
import { openWorkbook } from '../../../src/embedded';
import { readXlsx, writeXlsx } from '../../../src/embedded/xlsx';
import { workbook } from '../../support/embedded/harness';

async function withSecondSheetInFront() {
  const { model } = workbook();
  const sheet = await model.sheets.add('汇总');
  model.sheets.activate(sheet.getSheetId());
  return model.snapshot();
}

function sheetInFront(snapshot: Awaited<ReturnType<typeof withSecondSheetInFront>>): string {
  const book = openWorkbook(snapshot);
  try {
    return book.model.sheets.active.getName();
  } finally {
    book.dispose();
  }
}

it('is in front again when a stored workbook is opened', async () => {
  expect(sheetInFront(await withSecondSheetInFront())).toBe('汇总');
});

it('is in front again when a saved file is opened', async () => {
  const { bytes } = await writeXlsx(await withSecondSheetInFront());
  const { snapshot } = readXlsx(bytes, '文件');
  expect(sheetInFront(snapshot)).toBe('汇总');
});
