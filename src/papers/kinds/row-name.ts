import { rowNumberText } from '../../core/checks/facts/row-number';
import type { PlanRow } from '../../core/plan/model/plan';
import { fill } from '../../locales/fill';
import type { PaperSource } from '../model/source';
import { topicText } from '../model/wording';

/** A conference as the name of a file has it, and a list to choose from. */
export const rowName = (source: PaperSource, row: PlanRow): string =>
  fill(source.words.rowName, { number: rowNumberText(row), topic: topicText(row, source) });
