import type { ICommandInfo, Injector } from '@univerjs/core';
import { moveRangeByOffset } from '@univerjs/core';
import {
  deserializeRangeWithSheet,
  ErrorType,
  generateStringWithSequence,
  LexerTreeBuilder,
  sequenceNodeType,
  serializeRange,
  serializeRangeWithSheet,
} from '@univerjs/engine-formula';
import { handleDefaultRangeChangeWithEffectRefCommands } from '@univerjs/sheets';
import type { Area } from '../data/area';
import { fromUniverRange, toUniverRange } from '../data/area';

/** How one structural edit moves cells: the area afterwards, or null if it was deleted. */
export interface Mover {
  readonly sheetId: string;
  area(area: Area): Area | null;
  /** Rebases a formula, relative to `anchor`, to where the anchor has moved. */
  formula(formula: string, anchor: Area): string;
}

/** Applies the library's arithmetic of inserts, deletes and moves to areas and formulas of the registry. */
export function moverFor(
  command: ICommandInfo,
  sheetId: string,
  injector: Injector,
  sheetNameOf: (sheetId: string) => string,
): Mover {
  const move = (area: Area): Area | null => {
    if (area.sheetId !== sheetId) return area;
    const moved = handleDefaultRangeChangeWithEffectRefCommands(toUniverRange(area), command);
    return moved && fromUniverRange(sheetId, moved);
  };
  const lexer = injector.get(LexerTreeBuilder);
  return {
    sheetId,
    area: move,
    formula: (formula, anchor) => {
      const home = survivingCell(anchor, move);
      if (!home) return formula;
      const rebased = lexer.moveFormulaRefOffset(
        formula,
        home.column - anchor.column,
        home.row - anchor.row,
      );
      const nodes = lexer.sequenceNodesBuilder(rebased) ?? [];
      const moved = { sheetId, sheetName: sheetNameOf(sheetId), move };
      const tokens = nodes.map((node) => {
        if (typeof node === 'string' || node.nodeType !== sequenceNodeType.REFERENCE) return node;
        return {
          ...node,
          token: moveToken(node.token, { ...moved, homeSheetId: anchor.sheetId }),
        };
      });
      return nodes.length === 0 ? formula : `=${generateStringWithSequence(tokens)}`;
    },
  };
}

/** The first cell of an area that survives the edit; a rule's formulas are relative to it. */
function survivingCell(area: Area, move: (area: Area) => Area | null): Area | null {
  for (let row = area.row; row < area.row + area.rows; row += 1) {
    for (let column = area.column; column < area.column + area.columns; column += 1) {
      const cell = { sheetId: area.sheetId, row, column, rows: 1, columns: 1 };
      if (move(cell)) return cell;
    }
  }
  return null;
}

interface MovedSheet {
  readonly sheetId: string;
  readonly sheetName: string;
  readonly move: (area: Area) => Area | null;
}

/** A reference in a formula on the sheet `homeSheetId`, after the cells of a sheet have moved. */
function moveToken(
  token: string,
  { sheetId, sheetName: movedName, move, homeSheetId }: MovedSheet & { homeSheetId: string },
): string {
  const { sheetName, range } = deserializeRangeWithSheet(token);
  const refersToMoved = sheetName === '' ? homeSheetId === sheetId : sheetName === movedName;
  if (!refersToMoved) return token;
  const open = Number.isNaN(range.startRow) || Number.isNaN(range.startColumn);
  if (open) return token;
  const moved = move(fromUniverRange(sheetId, range));
  if (!moved) return ErrorType.REF;
  const to = toUniverRange(moved);
  const kept = { ...moveRangeByOffset(range, 0, 0), ...to };
  return sheetName === '' ? serializeRange(kept) : serializeRangeWithSheet(sheetName, kept);
}
