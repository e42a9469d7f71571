import { describe, expect, it } from '@jest/globals';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { RULES } from '../../../src/core/checks/rules';
import { checkFixture, raised, ruleTables } from '../../support/rule-fixture';

const SOURCE = join(__dirname, '../../../src/core/checks/rules');
const FIXTURES = join(__dirname, '../../fixtures/rules');
const fixtureOf = (id: string): string => join(FIXTURES, `${id}.tsv`);

it.each([...ruleTables()])('%s: every row raises exactly what it expects', (_, { rule, path }) => {
  const fixture = checkFixture(`${path}.tsv`, rule);
  expect(raised(fixture)).toEqual({
    rows: fixture.expectedOfRows,
    table: fixture.expectedOfTable,
  });
});

describe.each(RULES.map(({ id }) => id))('%s', (id) => {
  it('has rows that raise it and rows that do not', () => {
    const { expectedOfRows, expectedOfTable } = checkFixture(fixtureOf(id), id);
    const raises = (ids: string): boolean => ids.split(' ').includes(id);
    expect(expectedOfRows.some(raises) || raises(expectedOfTable)).toBe(true);
    expect(expectedOfRows.some((ids) => !raises(ids))).toBe(true);
  });

  it('has an id that is the path of its file', () => {
    expect(existsSync(join(SOURCE, `${id}.ts`))).toBe(true);
  });
});

it('every table is about a rule', () => {
  const rules = new Set(Array.from(ruleTables().values(), ({ rule }) => rule));
  expect([...rules].sort()).toEqual(RULES.map(({ id }) => id).sort());
});

it('lists every rule file', () => {
  const files = readdirSync(SOURCE, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.includes('/'),
  );
  expect(files.map((file) => file.replace(/\.ts$/u, '')).sort()).toEqual(
    RULES.map(({ id }) => id).sort(),
  );
});
