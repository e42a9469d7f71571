/**
 * Writes what each rule says about its fixture beside it, as a text that people read: test/fixtures/rules/列/哪里不对.txt.
 * Read the difference before committing it; test/core/checks/messages.test.ts holds the rules to these texts.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { RULES } from '../src/core/checks/rules';
import { findingLines } from '../test/support/finding-lines';
import { checkFixture } from '../test/support/rule-fixture';

const FIXTURES = join(__dirname, '..', 'test/fixtures/rules');

for (const { id } of RULES) {
  const lines = findingLines(checkFixture(join(FIXTURES, `${id}.tsv`), id), id);
  writeFileSync(join(FIXTURES, `${id}.txt`), `${lines.join('\n')}\n`);
}
