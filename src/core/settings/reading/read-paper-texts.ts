import * as z from 'zod/mini';
import { PAPER_PARTS } from '../../workbook-contract/paper-parts';
import type { PaperTexts } from '../settings';
import type { TableCells, TableProblems } from '../table-cells';
import { neededText, text } from './cell-schemas';
import { readRows, withoutRepeats } from './read-rows';

const schema = z.object({ 公文: neededText, 部分: neededText, 文字: text });

const PLACE = /\{([^{}]*)\}/gu;

/** The places of a text that have no value there, and braces without their other half. */
const unknownPlaces = (written: string, known: readonly string[]): string[] => [
  ...Array.from(written.matchAll(PLACE), ([, place = '']) => place).filter(
    (place) => !known.includes(place),
  ),
  ...Array.from(written.replace(PLACE, '').matchAll(/[{}]/gu), ([brace]) => brace),
];

const parts = new Map(Object.entries(PAPER_PARTS));

/** Reads 公文模板表. An empty text stands for the built-in one. */
export function readPaperTexts(table: TableCells, problems: TableProblems): PaperTexts {
  const rows = withoutRepeats(
    readRows(table, schema, problems),
    '部分',
    ({ 公文, 部分 }) => `${公文} ${部分}`,
    problems,
  );
  const texts = new Map<string, Map<string, string>>();
  for (const { row, value } of rows) {
    const known = parts.get(value.公文);
    const places = known?.[value.部分];
    if (!known) {
      const choices = [...parts.keys()].join('、');
      problems.add(row, '公文', 'badChoice', { text: value.公文, choices });
    } else if (!places) {
      const choices = Object.keys(known).join('、');
      problems.add(row, '部分', 'badChoice', { text: value.部分, choices });
    } else {
      const [place] = unknownPlaces(value.文字, places);
      if (place !== undefined) {
        problems.add(row, '文字', 'unknownPlace', { text: place, choices: places.join('、') });
      } else if (value.文字 !== '') {
        const ofPaper = texts.get(value.公文) ?? new Map<string, string>();
        texts.set(value.公文, ofPaper.set(value.部分, value.文字));
      }
    }
  }
  return texts;
}
