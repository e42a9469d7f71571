const supports = (version: string): boolean =>
  Office.context.requirements.isSetSupported('ExcelApi', version);

/** Excel groups columns from 1.10 on. */
export const canGroup = (): boolean => supports('1.10');

/** From 1.13 on a table can be resized; before it rows can only be added by pushing down what stands below. */
export const canResize = (): boolean => supports('1.13');

/** From 1.13 on merged areas can be read; before it a merged cell is read in its first cell only. */
export const knowsMerges = (): boolean => supports('1.13');
