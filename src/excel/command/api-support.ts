type Supports = (version: string) => boolean;

const supportOf = new WeakMap<OfficeExtension.ClientRequestContext, Supports>();

/** Makes known which versions of ExcelApi the host of a request context supports. */
export function registerSupport(
  request: OfficeExtension.ClientRequestContext,
  supports: Supports,
): void {
  supportOf.set(request, supports);
}

const supports = ({ context }: OfficeExtension.ClientObject, version: string): boolean =>
  supportOf.get(context)?.(version) === true;

/** Excel groups columns from 1.10 on. */
export const canGroup = (sheet: Excel.Worksheet): boolean => supports(sheet, '1.10');

/** From 1.13 on a table can be resized; before it rows can only be added by pushing down what stands below. */
export const canResize = (workbook: Excel.Workbook): boolean => supports(workbook, '1.13');

/** From 1.13 on merged areas can be read; before it a merged cell is read in its first cell only. */
export const knowsMerges = (range: Excel.Range): boolean => supports(range, '1.13');
