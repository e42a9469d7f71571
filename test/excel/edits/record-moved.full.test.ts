import { expect, it } from '@jest/globals';
import { EDITS, expectedAfter, FORMS, savedAfter } from '../../support/workbook/moved-rows';

const PAIRS = Object.keys(EDITS).map((name, at) => [at % 2 === 0 ? '变更' : '登记', name] as const);

it.each(PAIRS)(
  'the form %s writes to its own row and columns when a colleague meanwhile %s',
  async (name, work) => {
    const saved = await savedAfter(FORMS[name]!, EDITS[work]!);
    expect(saved).toEqual(expectedAfter(FORMS[name]!, saved.before));
  },
);
