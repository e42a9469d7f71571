import type { Block, Paper } from '../model/paper';
import { cleanText } from './clean-text';

/** A row of a table on one line. */
const SEPARATOR = '\t';

const textOf = (block: Block): string =>
  block.kind === 'table'
    ? block.rows
        .map(({ cells }) =>
          cells.map(({ text }) => text.replaceAll(/\s+/gu, ' ').trim()).join(SEPARATOR),
        )
        .join('\n')
    : block.text;

/** A paper as plain text, a line for each paragraph and each row of a table. */
export const paperText = ({ blocks }: Paper): string => cleanText(blocks.map(textOf).join('\n'));
