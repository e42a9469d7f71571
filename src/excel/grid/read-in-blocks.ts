import type { CommandContext } from '../command/command-context';
import { codeOf } from '../command/failure';
import type { Area } from './areas';
import { askForCells, type Cells } from './cells';

/** Initial block size in cells: about half of what fits into one message of Excel on the web. */
const CELLS_OF_A_BLOCK = 120_000;

/** Reads an area too large for one message, block by block; a block that is still too large is halved. */
export async function readInBlocks(
  context: CommandContext,
  sheet: Excel.Worksheet,
  area: Area,
  withFormulas = false,
): Promise<Cells> {
  const blocks: Cells[] = [];
  let rows = Math.max(1, Math.floor(CELLS_OF_A_BLOCK / area.columns));
  for (let done = 0; done < area.rows;) {
    const height = Math.min(rows, area.rows - done);
    const block = await readBlock(
      context,
      sheet,
      { ...area, row: area.row + done, rows: height },
      withFormulas,
    );
    if (block) {
      blocks.push(block);
      done += height;
    } else rows = Math.max(1, Math.floor(height / 2));
  }
  return joined(blocks, area);
}

/** @returns `null` if the block is too large */
async function readBlock(
  context: CommandContext,
  sheet: Excel.Worksheet,
  { row, column, rows, columns }: Area,
  withFormulas: boolean,
): Promise<Cells | null> {
  const range = sheet.getRangeByIndexes(row, column, rows, columns);
  const pending = askForCells(range, withFormulas);
  try {
    await context.sync('block of cells');
  } catch (error) {
    if (codeOf(error) === 'ResponsePayloadSizeLimitExceeded' && rows > 1) return null;
    throw error;
  }
  return pending.arrived();
}

function joined(blocks: readonly Cells[], area: Area): Cells {
  return {
    top: area.row,
    left: area.column,
    values: blocks.flatMap(({ values }) => values),
    text: blocks.flatMap(({ text }) => text),
    numberFormats: blocks.flatMap(({ numberFormats }) => numberFormats),
    merges: [],
    hasHiddenRows: blocks.some(({ hasHiddenRows }) => hasHiddenRows),
    formulas: blocks.every(({ formulas }) => formulas)
      ? blocks.flatMap(({ formulas }) => formulas ?? [])
      : null,
  };
}
