import { Refused } from '../words/trouble';

const ZIP = [0x50, 0x4b];
/** An .xls file, or an .xlsx file with a password. */
const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0];
const ENCRYPTED = 'EncryptedPackage';

/** @throws Refused when the bytes are no .xlsx file that can be read without a password */
export function checkFile(bytes: ArrayBuffer): void {
  const begin = (signature: readonly number[]): boolean => {
    const first = new Uint8Array(bytes.slice(0, signature.length));
    return signature.every((byte, at) => first[at] === byte);
  };
  if (begin(ZIP)) return;
  const isEncrypted =
    begin(COMPOUND) && new TextDecoder('utf-16le').decode(bytes).includes(ENCRYPTED);
  throw new Refused(isEncrypted ? 'encrypted' : 'notXlsx');
}

/** Whatever goes wrong while a file is read is the file's fault. */
export function readOrRefuse<T>(read: () => T): T {
  try {
    return read();
  } catch {
    throw new Refused('damaged');
  }
}
