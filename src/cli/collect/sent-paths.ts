import { readdir, realpath, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { fill } from '../../locales/fill';
import type { Words } from '../../locales';
import { Unusable } from '../terminal/unusable';

/** A file to be read, and its name in the account: below the folder that was named. */
export interface SentPath {
  readonly path: string;
  readonly name: string;
  /** A pipe or a device, whose reading may never end, or a folder that cannot be listed. */
  readonly isUnreadable: boolean;
}

/** Hidden files, and those that Office keeps beside a document that is open. */
const isPassedOver = (name: string): boolean =>
  name.startsWith('.') || name.startsWith('~$') || /^(?:thumbs\.db|desktop\.ini)$/iu.test(name);

async function filesIn(folder: string, prefix: string): Promise<SentPath[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => null);
  if (!entries) return [{ path: folder, name: prefix, isUnreadable: true }];
  const found = await Promise.all(
    entries
      .filter(({ name }) => !isPassedOver(name))
      .map(async (entry): Promise<SentPath[]> => {
        const path = join(folder, entry.name);
        const name = `${prefix}${entry.name}`;
        const state = await stat(path).catch(() => null);
        if (!state?.isDirectory()) {
          return [{ path, name, isUnreadable: state !== null && !state.isFile() }];
        }
        // A link to a folder may lead in a circle.
        return entry.isSymbolicLink() ? [] : filesIn(path, `${name}/`);
      }),
  );
  return found.flat();
}

/**
 * The files of the sources, each once, ordered by name; without the file that is written.
 * @throws Unusable if a source does not exist
 */
export async function sentPaths(
  sources: readonly string[],
  out: string,
  { collect: words }: Words,
): Promise<SentPath[]> {
  const files = new Map<string, SentPath>();
  const own = await realpath(out).catch(() => null);
  for (const source of sources) {
    const state = await stat(source).catch(() => null);
    if (!state) throw new Unusable(fill(words.missing, { name: source }));
    const found = state.isDirectory()
      ? await filesIn(source, '')
      : [{ path: source, name: basename(source), isUnreadable: false }];
    for (const file of found) {
      const real = await realpath(file.path).catch(() => file.path);
      if (real !== own && !files.has(real)) files.set(real, file);
    }
  }
  return withOwnNames([...files.values()]).sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** Files of different folders with one name are named by their paths. */
function withOwnNames(files: readonly SentPath[]): SentPath[] {
  const counts = new Map<string, number>();
  for (const { name } of files) counts.set(name, (counts.get(name) ?? 0) + 1);
  return files.map((file) =>
    (counts.get(file.name) ?? 0) > 1 ? { ...file, name: file.path } : file,
  );
}
