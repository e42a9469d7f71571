import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openWorkbook, type EmbeddedWorkbook } from '../../../src/embedded';

/** The objects that a step begins with: a sheet of its own, on which A1:D5 is filled. */
export interface Bench {
  readonly context: Excel.RequestContext;
  readonly workbook: Excel.Workbook;
  readonly sheet: Excel.Worksheet;
  /** The name of the sheet. */
  readonly name: string;
  readonly at: (address: string) => Excel.Range;
  /** The block as a table. */
  readonly table: () => Excel.Table;
}

/**
 * One step against the reference of Office.js: what is done through the real office.js, and what must come back. A step
 * returns what is read after the sync, or an object whose loaded property is.
 */
export type Step = readonly [
  name: string,
  work: (bench: Bench) => Read | Promise<Read>,
  expected: unknown,
];

export type Read = () => unknown;

const BLOCK = [
  ['区', '月', '数', '率'],
  ['东', 1, 10, 0.5],
  ['西', 2, 20, 0.25],
  ['南', 3, 30, 0.75],
  ['北', 4, 40, 1],
];

interface Loadable {
  load(names: string): unknown;
}

/** Asks for one property of an object. */
export function told(object: Loadable, property: string): Read {
  object.load(property);
  return () => (object as unknown as Record<string, unknown>)[property];
}

/** Sets a property of an object and asks for it. */
export function set(object: Loadable, property: string, value: unknown): Read {
  (object as unknown as Record<string, unknown>)[property] = value;
  return told(object, property);
}

/** The local part of the address of a range. */
export const place = (range: Excel.Range): Read => {
  range.load('address');
  return () => (range.isNullObject ? null : range.address.split('!').at(-1));
};

/** What a method returns. */
export const result =
  <T>(returned: OfficeExtension.ClientResult<T>): Read =>
  () =>
    returned.value;

/** What each of several reads gives. */
export const all =
  (...reads: readonly Read[]): Read =>
  () =>
    reads.map((read) => read());

/** An object that may not be there. */
export function isThere(
  object: Loadable & { readonly isNullObject: boolean },
  property: string,
): Read {
  object.load(property);
  return () => !object.isNullObject;
}

/** The error that a step must come to. */
export const fails = (code: string): { readonly code: string } => ({ code });

async function run({ Excel }: EmbeddedWorkbook, name: string, work: Step[1]): Promise<unknown> {
  try {
    return await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem(name);
      const read = await work({
        context,
        workbook: context.workbook,
        sheet,
        name,
        at: (address) => sheet.getRange(address),
        table: () => {
          const table = sheet.tables.add('A1:D5', true);
          table.name = `表${name}`;
          return table;
        },
      });
      await context.sync();
      return read();
    });
  } catch (error) {
    return { code: (error as { code?: string }).code ?? String(error) };
  }
}

/** Runs the steps in one workbook. */
export function conforms(subject: string, steps: readonly Step[]): void {
  describe(subject, () => {
    let book: EmbeddedWorkbook;
    beforeAll(async () => {
      book = openWorkbook();
      await book.Excel.run(async (context) => {
        for (const at of steps.keys()) {
          const sheet = context.workbook.worksheets.add(`步${at}`);
          sheet.getRange('A1:D5').values = BLOCK;
        }
        await context.sync();
      });
    });
    afterAll(() => {
      book.dispose();
    });
    it.each(steps.map(([name, work, expected], at) => ({ name, work, expected, at })))(
      '$name',
      async ({ work, expected, at }) => {
        expect(await run(book, `步${at}`, work)).toEqual(expected);
      },
    );
  });
}
