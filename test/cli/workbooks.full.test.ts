import { describe, expect, it } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PackageFile } from '../support/xlsx/package-file';
import { expectSound } from '../support/xlsx/sound';
import { path, run } from '../support/cli/out-files';

/** Workbooks as offices have them, each with something that once broke the way in or out. */
const FOLDER = join(__dirname, '../fixtures/xlsx');

/** What is in a file, and a part of the ledger that has to have it still, to the letter. */
const KEPT: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
  'k3_comment.xlsx': [['xl/comments1.xml', '请核对']],
  'ed2_extcell.xlsx': [
    ['xl/worksheets/sheet2.xml', '<f>[1]Sheet1!A1*2</f>'],
    ['xl/externalLinks/externalLink1.xml', '<externalLink'],
  ],
  'f1_numfmt.xlsx': [
    ['xl/styles.xml', String.raw`formatCode="0\.0,&quot;万&quot;"`],
    ['xl/styles.xml', String.raw`formatCode="0\&quot;"`],
  ],
  'o2_cse.xlsx': [['xl/worksheets/sheet2.xml', '<f t="array" ref="D5">SUM(A1:A3*B1:B3)</f>']],
  'a08_futurefn.xlsx': [
    ['xl/worksheets/sheet2.xml', '<f>_xlfn.STDEV.S(A1:A4)</f>'],
    ['xl/worksheets/sheet2.xml', '<f t="array" ref="D1:D4">_xlfn._xlws.SORT(A1:A4)</f>'],
    ['xl/worksheets/sheet2.xml', '_xlfn.LET(_xlpm.x,2,_xlpm.x*3)'],
  ],
  'm5_oldname.xlsx': [['xl/workbook.xml', '<definedName name="旧名">[1]Sheet1!$A$1</definedName>']],
  'm3_wholecols.xlsx': [['xl/workbook.xml', '$A:$E']],
  'f3_chartsheet.xlsx': [
    ['xl/workbook.xml', 'name="图表页"'],
    ['xl/workbook.xml', '<definedName name="局部" localSheetId="3">数据!$B$1</definedName>'],
    ['xl/chartsheets/sheet1.xml', '<chartsheet'],
  ],
  'm2_print.xlsx': [
    ['xl/workbook.xml', '单格!$A$1'],
    ['xl/workbook.xml', '多区!$A$1:$B$2,多区!$D$1:$E$2'],
    ['xl/worksheets/sheet2.xml', 'location="\'计划\'!B3"'],
  ],
  'all_together.xlsx': [
    ['xl/comments1.xml', '再看'],
    ['xl/drawings/vmlDrawing1.vml', '<x:Row>2</x:Row>'],
    ['xl/drawings/drawing1.xml', '<xdr:pic>'],
    ['xl/charts/chart1.xml', '<c:pieChart>'],
    ['xl/pivotTables/pivotTable1.xml', '<location ref="A3:B7"'],
    ['xl/pivotCache/pivotCacheDefinition1.xml', '<worksheetSource ref="A2:B5" sheet="计划"/>'],
    ['xl/externalLinks/externalLink1.xml', '<externalLink'],
    ['xl/worksheets/sheet3.xml', '[1]Sheet1!A1*2'],
  ],
  'rows_move.xlsx': [
    ['xl/charts/chart1.xml', '<c:f>计划!$B$3:$B$5</c:f>'],
    ['xl/pivotCache/pivotCacheDefinition1.xml', '<worksheetSource ref="A2:B5" sheet="计划"/>'],
  ],
  'e06_everything.xlsx': [
    ['xl/charts/chart1.xml', '<c'],
    ['xl/charts/chart2.xml', '<c'],
    ['xl/comments/comment1.xml', '<comment'],
  ],
};

/** What only its owner can put right: a name like a table of settings, a pivot table where columns are added. */
const REFUSED: ReadonlySet<string> = new Set(['ed6d_name.xlsx', 'pivot_beside.xlsx']);

/** What is said about a file while its ledger is written all the same. */
const TOLD: Readonly<Record<string, RegExp>> = {
  'a22_macro.xlsx': /未能保留：\n宏\n$/u,
  'ed6c_name.xlsx': /改动过[^\n]*：\n名称「分值_c1」/u,
};

/** Ranges over whole columns and sheets, cells at the end of the grid. */
const HOSTILE = join(__dirname, '../fixtures/xlsx-hostile');

describe('the ledger of a workbook that asks for more than there is', () => {
  it.each(readdirSync(HOSTILE))('opens in Excel, or is refused in a sentence: %s', async (name) => {
    const out = path(name);
    const { code, err } = await run([join(HOSTILE, name), '--out', out, '--as-of', '2024-12-31']);
    if (code === 2) expect(err).toMatch(/^未能生成工作簿：表格内容太多[^\n]*\n$/u);
    else await expectSound(readFileSync(out));
  });
});

describe('the ledger of a workbook', () => {
  it.each(readdirSync(FOLDER))(
    'opens in Excel as it is, and holds what was there: %s',
    async (name) => {
      const source = join(FOLDER, name);
      const out = path(name);
      const { code, err } = await run([source, '--out', out, '--as-of', '2024-12-31']);
      if (REFUSED.has(name)) {
        expect(code).toBe(2);
        expect(err).toMatch(/^[^\n]*[\u4E00-\u9FFF][^\n]*\n$/u);
        return;
      }
      expect(code).not.toBe(2);
      expect(err).toMatch(TOLD[name] ?? /^$/u);
      const bytes = readFileSync(out);
      await expectSound(bytes);
      const file = new PackageFile(bytes);
      for (const [part, text] of KEPT[name] ?? []) expect(file.text(part)).toContain(text);
    },
  );
});
