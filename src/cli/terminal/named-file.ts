import { readdir, readFile } from 'node:fs/promises';
import { basename, dirname, sep } from 'node:path';

/** What Node puts in the place of bytes that are not UTF-8. */
const REPLACEMENT = '\uFFFD';

/** Whether a path from the command line was not in UTF-8. */
export const isDecodedBadly = (path: string): boolean => path.includes(REPLACEMENT);

/** More than one file has a name that reads the same. */
export class AmbiguousName extends Error {
  override readonly name = 'AmbiguousName';
}

/**
 * Reads a file. Node decodes the arguments as UTF-8, so a name in another encoding, such as GB18030, is looked for among
 * the bytes of the names in its folder.
 * @throws AmbiguousName if several names read the same
 */
export async function readNamedFile(path: string): Promise<Buffer> {
  const name = basename(path);
  if (!isDecodedBadly(name)) return readFile(path);
  const folder = dirname(path);
  const names = await readdir(folder, { encoding: 'buffer' });
  const [found, ...more] = names.filter((bytes) => bytes.toString() === name);
  if (!found) return readFile(path);
  if (more.length > 0) throw new AmbiguousName();
  return readFile(Buffer.concat([Buffer.from(folder + sep), found]));
}
