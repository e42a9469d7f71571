/**
 * Writes the formulas of the workbook contract to test/fixtures/workbook-contract/formulas.txt, where a change of one
 * shows in full. Read the difference before committing it: workbooks that exist have the old text.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { formulaLines } from '../test/support/contract-formulas';

const TARGET = join(__dirname, '..', 'test/fixtures/workbook-contract/formulas.txt');

writeFileSync(TARGET, `${formulaLines().join('\n')}\n`);
