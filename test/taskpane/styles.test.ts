import { expect, test } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const ROOT = join(__dirname, '../../src/taskpane');
const files = readdirSync(ROOT, { recursive: true, encoding: 'utf8' });
const textOf = (file: string): string => readFileSync(join(ROOT, file), 'utf8');

/** The views that use each style sheet, and the classes they name. */
function used(sheet: string): Set<string> {
  const names = files
    .filter((file) => file.endsWith('.tsx'))
    .filter((file) =>
      Array.from(
        textOf(file).matchAll(/from '(\.[^']*\.module\.css)'/gu),
        ([, path = '']) => join(dirname(file), path) === sheet,
      ).includes(true),
    )
    .flatMap((file) =>
      Array.from(textOf(file).matchAll(/styles(?:\.(\w+)|\[(\w+)\])/gu), ([, name, index]) =>
        index === undefined ? [name ?? ''] : ['error', 'warning', 'info', 'format'],
      ).flat(),
    );
  return new Set(names);
}

test.each(files.filter((file) => file.endsWith('.module.css')))(
  'every class of %s is used, and every class used is there',
  (sheet) => {
    const rules = textOf(sheet).replace(/\/\*.*?\*\//gsu, '');
    const selectors = Array.from(rules.matchAll(/([^{}]+)\{/gu), ([, selector = '']) => selector);
    const defined = new Set(
      selectors.flatMap((selector) =>
        Array.from(selector.matchAll(/\.([a-zA-Z]\w*)/gu), ([, name]) => name),
      ),
    );
    expect([...used(sheet)].sort()).toEqual([...defined].sort());
  },
);
