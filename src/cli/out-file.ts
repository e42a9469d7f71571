import { realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { fill } from '../locales/fill';
import type { Words } from '../locales';
import { Unusable } from './unusable';

/** A file to be written. */
export interface OutFile {
  /**
   * Writes the whole file or nothing.
   * @throws Unusable if the folder or the file cannot be written
   */
  write(bytes: Uint8Array): Promise<void>;
}

const isSameFile = async (one: string, other: string): Promise<boolean> => {
  const [a, b] = await Promise.all([stat(one), stat(other)]);
  return a.dev === b.dev && a.ino === b.ino;
};

/**
 * Checks whether a file can be written at this path. An existing file is replaced, through a link its target.
 * @param source the file that was read, which is never overwritten, whatever path leads to it
 * @throws Unusable if the path is the source, or its folder does not exist
 */
export async function openOutFile(
  out: string,
  source: string,
  { file: words }: Words,
): Promise<OutFile> {
  const fail = (template: string): never => {
    throw new Unusable(fill(template, { name: basename(out), folder: dirname(out) }));
  };
  const there = await realpath(out).catch(() => null);
  if (there !== null && (await isSameFile(there, source))) fail(words.outIsSource);
  const target = there ?? out;
  const folder = await stat(dirname(target)).catch(() => null);
  if (!folder?.isDirectory()) fail(words.outNoFolder);
  return {
    write: async (bytes) => {
      const passing = join(dirname(target), `.${basename(target)}.${process.pid}.tmp`);
      try {
        await writeFile(passing, bytes, { flag: 'wx' });
        await rename(passing, target);
      } catch {
        await rm(passing, { force: true }).catch(() => undefined);
        fail(words.outRefused);
      }
    },
  };
}
