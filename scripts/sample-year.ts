import { writeFile } from 'node:fs/promises';
import { sampleYear } from './sample-year/data';
import { yearWorkbook } from './sample-year/workbook';

/** `tsx scripts/sample-year.ts OUT.xlsx`: writes the sample of a whole year. */
async function main([out]: readonly string[]): Promise<void> {
  if (out === undefined) throw new Error('sample-year.ts OUT.xlsx');
  await writeFile(out, await yearWorkbook(sampleYear()));
}

main(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
