import { describe, expect, it } from '@jest/globals';
import { openWorkbook } from '../../src/embedded';
import { ledger } from '../support/embedded/ledger';
import { isFormula, writeLedger } from '../support/embedded/write-ledger';
import { countOf, differences, withWrongResults, WRONG } from './falsify';
import { recalculate, valuesOf } from './recalculate';

describe('a ledger of a year', () => {
  it('has the same value in every cell when LibreOffice calculates it', async () => {
    const book = openWorkbook();
    await writeLedger(book, 28);
    const { bytes } = await book.save();
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
