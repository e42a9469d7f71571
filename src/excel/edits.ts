/**
 * Calls back after any edit of any sheet, by whomever it was made: an event only says that what was
 * read before is stale.
 * @returns a function that ends it
 */
export async function followEdits(stale: () => void): Promise<() => Promise<void>> {
  const handler = await Excel.run(async (context) => {
    const result = context.workbook.worksheets.onChanged.add(() => {
      stale();
      return Promise.resolve();
    });
    await context.sync();
    return result;
  });
  return () =>
    Excel.run(handler.context, async (context) => {
      handler.remove();
      await context.sync();
    });
}
