const STRICT = 'http://purl.oclc.org/ooxml/';
const TRANSITIONAL: readonly (readonly [string, string])[] = [
  ['spreadsheetml/main', 'spreadsheetml/2006/main'],
  ['officeDocument/relationships', 'officeDocument/2006/relationships'],
  ['drawingml/main', 'drawingml/2006/main'],
  ['drawingml/chart', 'drawingml/2006/chart'],
  ['drawingml/spreadsheetDrawing', 'drawingml/2006/spreadsheetDrawing'],
  ['officeDocument/', 'officeDocument/2006/'],
];

/** Normalizes XML to what Excel writes: no prefix for the main namespace, and the transitional namespaces. */
export function plainNames(text: string): string {
  let plain = text;
  if (plain.includes(STRICT))
    for (const [strict, transitional] of TRANSITIONAL)
      plain = plain.replaceAll(
        STRICT + strict,
        `http://schemas.openxmlformats.org/${transitional}`,
      );
  const [, prefix] =
    /<([\w.-]+):(?:worksheet|workbook|styleSheet|sst|table|comments)[\s>]/u.exec(
      plain.slice(0, 2000),
    ) ?? [];
  if (prefix === undefined) return plain;
  return plain
    .replaceAll(`<${prefix}:`, '<')
    .replaceAll(`</${prefix}:`, '</')
    .replace(`xmlns:${prefix}=`, 'xmlns=');
}
