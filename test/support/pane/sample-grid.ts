import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Grid } from '../../../src/core/plan/cells/grid';
import { planGrid } from '../../../src/core/plan/model/plan-grid';
import { readPlan } from '../../../src/core/plan/read-plan';
import { DEFAULT_SETTINGS } from '../../../src/core/settings/reading/read-settings';
import { readingWith } from '../../../src/core/settings/use-settings';
import { readDocumentText } from '../../../src/files/text/delimited';

/** The sample's table as a sheet would hold it, with its title and issue date. */
export function sampleGrid(): Grid {
  const notice = readFileSync(join(__dirname, '../../../assets/铜官政务办〔2024〕3号.txt'), 'utf8');
  const grid = readDocumentText(notice);
  const plan = readPlan(grid, readingWith(DEFAULT_SETTINGS));
  if (!plan) throw new Error('the notice has a plan');
  return planGrid(grid, plan);
}
