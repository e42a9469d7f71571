import { expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { RULES } from '../../../src/core/checks/rules';
import { findingLines } from '../../support/finding-lines';
import { checkFixture } from '../../support/rule-fixture';

const FIXTURES = join(__dirname, '../../fixtures/rules');

it.each(RULES.map(({ id }) => id))('%s says what stands beside its fixture', (id) => {
  const expected = readFileSync(join(FIXTURES, `${id}.txt`), 'utf8')
    .trimEnd()
    .split('\n');
  expect(findingLines(checkFixture(join(FIXTURES, `${id}.tsv`), id), id)).toEqual(expected);
});
