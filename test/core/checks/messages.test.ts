import { expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { findingLines } from '../../support/finding-lines';
import { checkFixture, ruleTables } from '../../support/rule-fixture';

it.each([...ruleTables()])('%s: the rule says what stands beside it', (_, { rule, path }) => {
  const expected = readFileSync(`${path}.txt`, 'utf8').trimEnd().split('\n');
  expect(findingLines(checkFixture(`${path}.tsv`, rule), rule)).toEqual(expected);
});
