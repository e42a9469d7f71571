import type { Block, Paper } from '../model/paper';

/** The texts of a block, a line for each paragraph. */
const linesOf = (block: Block): string[] =>
  block.kind === 'table'
    ? block.rows.flatMap(({ cells }) => cells.flatMap(({ text }) => text.split('\n')))
    : block.text.split('\n');

/** Every paragraph of a paper in order, those of table cells too. */
export const paperLines = ({ blocks }: Paper): string[] => blocks.flatMap(linesOf);
