import { z } from 'zod';
import type { ModelSnapshot } from '../../model/data/snapshot';

/** A workbook as this browser keeps it. */
export interface StoredWorkbook extends ModelSnapshot {
  /** Whether it differs from the sample or file it began as; unknown for those stored by older versions. */
  readonly isChanged?: boolean;
}

const area = z.looseObject({
  sheetId: z.string(),
  row: z.number(),
  column: z.number(),
  rows: z.number(),
  columns: z.number(),
});
const ruled = z.array(z.looseObject({ areas: z.array(area) })).optional();

/** What opening a workbook relies on; the cells themselves are the grid library's. */
const shape = z.object({
  workbook: z.looseObject({
    id: z.string(),
    name: z.string(),
    sheetOrder: z.array(z.string()).min(1),
    styles: z.record(z.string(), z.unknown()),
    sheets: z.record(
      z.string(),
      z.looseObject({ id: z.string(), cellData: z.record(z.string(), z.unknown()).optional() }),
    ),
  }),
  registry: z.looseObject({
    tables: z.array(
      z.looseObject({
        id: z.string(),
        name: z.string(),
        area,
        columns: z.array(z.looseObject({ name: z.string() })),
      }),
    ),
    conditionalFormats: ruled,
    validations: ruled,
    names: z.array(z.looseObject({ name: z.string() })),
    settings: z.record(z.string(), z.unknown()),
    sheets: z.record(z.string(), z.unknown()),
  }),
  file: z.instanceof(Uint8Array).optional(),
  isChanged: z.boolean().optional(),
});

/** Whether a value from the browser's storage can be opened as a workbook. */
export function isStoredWorkbook(value: unknown): value is StoredWorkbook {
  const parsed = shape.safeParse(value);
  if (!parsed.success) return false;
  const { sheetOrder, sheets } = parsed.data.workbook;
  return sheetOrder.every((id) => sheets[id]?.id === id);
}
