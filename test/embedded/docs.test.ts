import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { classes } from '../../src/embedded/host/classes';

test('docs/embedded.md names every class that there is', () => {
  const text = readFileSync('docs/embedded.md', 'utf8');
  const named = new Set(text.match(/\b[A-Z]\w+\b/g));
  expect(Object.keys(classes).filter((name) => !named.has(name))).toEqual([]);
});
