type Supports = (version: string) => boolean;

const supportOf = new WeakMap<OfficeExtension.ClientRequestContext, Supports>();

/** Records which versions of ExcelApi the host of a request context supports. */
export function registerSupport(
  request: OfficeExtension.ClientRequestContext,
  supports: Supports,
): void {
  supportOf.set(request, supports);
}

const supports = ({ context }: OfficeExtension.ClientObject, version: string): boolean =>
  supportOf.get(context)?.(version) === true;

/** Grouping columns needs 1.10. */
export const canGroup = (sheet: Excel.Worksheet): boolean => supports(sheet, '1.10');

/** Resizing a table needs 1.13; older versions can only insert rows, which shifts the cells below. */
export const canResize = (workbook: Excel.Workbook): boolean => supports(workbook, '1.13');

/** Reading merged areas needs 1.13; in older versions only the first cell of a merged area has a value. */
export const knowsMerges = (range: Excel.Range): boolean => supports(range, '1.13');
