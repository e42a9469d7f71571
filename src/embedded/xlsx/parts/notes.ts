import type { ISheetNote } from '@univerjs/sheets-note';
import type { Cell, Comment } from 'exceljs';

/** Where the grid library keeps its notes: by sheet, row and column. */
export const NOTES_RESOURCE = 'SHEET_NOTE_PLUGIN';
export type GridNotes = Record<string, Record<number, Record<number, ISheetNote>>>;

const SIZE = { width: 160, height: 96 };

export function readNote(cell: Cell, row: number, column: number): ISheetNote | null {
  // The declaration leaves out that most cells have none.
  const from = cell.note as string | Comment | undefined;
  if (from === undefined) return null;
  const note = typeof from === 'string' ? from : (from.texts ?? []).map((run) => run.text).join('');
  return { id: `note-${row}-${column}`, row, col: column, ...SIZE, note };
}

export function notesOf(notes: GridNotes, sheetId: string): ISheetNote[] {
  return Object.values(notes[sheetId] ?? {}).flatMap((row) => Object.values(row));
}
