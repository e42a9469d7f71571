/**
 * Writes what each rule says about its tables beside them, as texts that people read: test/fixtures/rules/列/哪里不对.txt.
 * Read the difference before committing it; test/core/checks/messages.test.ts holds the rules to these texts.
 */
import { writeFileSync } from 'node:fs';
import { findingLines } from '../test/support/finding-lines';
import { checkFixture, ruleTables } from '../test/support/rule-fixture';

for (const { rule, path } of ruleTables().values()) {
  const lines = findingLines(checkFixture(`${path}.tsv`, rule), rule);
  writeFileSync(`${path}.txt`, `${lines.join('\n')}\n`);
}
