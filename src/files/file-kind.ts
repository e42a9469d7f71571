import { partNames } from './package/package';
import { UnreadableFile, type FileKind } from './content/sheet';

const startsWith = (bytes: Uint8Array, signature: string): boolean =>
  Array.from(signature).every((char, i) => bytes[i] === char.charCodeAt(0));

const ZIP = 'PK';
/** Compound file: .xls, .et, .doc, .wps, and a document protected with a password. */
const COMPOUND = '\u00d0\u00cf\u0011\u00e0';

function packageKind(bytes: Uint8Array): FileKind {
  const names = new Set(partNames(bytes));
  if (names.has('xl/workbook.xml')) return 'xlsx';
  if (names.has('word/document.xml')) return 'docx';
  throw new UnreadableFile('unknownFormat');
}

/** The directory of a compound file names its streams in UTF-16. */
function compoundKind(bytes: Uint8Array): FileKind {
  const holds = (name: string): boolean => indexOfUtf16(bytes, name) >= 0;
  if (holds('EncryptedPackage')) throw new UnreadableFile('protected');
  if (holds('Workbook') || holds('Book')) return 'xls';
  throw new UnreadableFile('document');
}

function indexOfUtf16(bytes: Uint8Array, text: string): number {
  const pattern = Array.from(text).flatMap((char) => [char.charCodeAt(0), 0]);
  const last = bytes.length - pattern.length;
  for (let at = bytes.indexOf(pattern[0] ?? 0); at >= 0 && at <= last;) {
    if (pattern.every((byte, i) => bytes[at + i] === byte)) return at;
    at = bytes.indexOf(pattern[0] ?? 0, at + 1);
  }
  return -1;
}

const HTML =
  /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[^]*?-->\s*)*<(?:!doctype\s+html|html|head|title|body|table|meta|div|style|h[1-6]|p|pre|ul|ol|center|section|article|main|span|font)\b/iu;
const XML_SPREADSHEET =
  /^\s*<\?xml[^>]*>\s*(?:<\?mso-application\s+progid="Excel\.Sheet"\?>|<(?:\w+:)?Workbook\b)/iu;
const HEAD_LENGTH = 4096;

/**
 * Recognizes a file by its content: exports named .xls are often web pages, and files get renamed.
 * @throws UnreadableFile with the reason if it cannot be read
 */
export function fileKind(bytes: Uint8Array): FileKind {
  if (startsWith(bytes, ZIP)) return packageKind(bytes);
  if (startsWith(bytes, COMPOUND)) return compoundKind(bytes);
  if (startsWith(bytes, '%PDF') || startsWith(bytes, '{\\rtf'))
    throw new UnreadableFile('document');
  // The marks of a web page are ASCII in every encoding, apart from the NULs of UTF-16.
  const head = Array.from(bytes.subarray(0, HEAD_LENGTH), (byte) => String.fromCharCode(byte))
    .join('')
    .replace(/^(?:\u00ef\u00bb\u00bf|\u00ff\u00fe|\u00fe\u00ff)/u, '')
    .replaceAll('\0', '');
  if (XML_SPREADSHEET.test(head)) return 'xls';
  return HTML.test(head) ? 'html' : 'text';
}
