import { chmod, readlink, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import { rmSync, type Stats } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { fill } from '../../locales/fill';
import type { Words } from '../../locales';
import { isDecodedBadly } from './named-file';
import { Unusable } from './unusable';

/** A file to be written. */
export interface OutFile {
  /**
   * Writes it whole or not at all.
   * @throws Unusable if the folder or the file refuses
   */
  write(bytes: Uint8Array): Promise<void>;
}

/** As far as links are followed; more of them lead in a circle. */
const MOST_LINKS = 40;
const PERMISSIONS = 0o7777;
const ENDINGS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

const statOf = (path: string): Promise<Stats | null> => stat(path).catch(() => null);

async function isSameFile(one: string, other: string): Promise<boolean> {
  const [a, b] = await Promise.all([statOf(one), statOf(other)]);
  return a !== null && b !== null && a.dev === b.dev && a.ino === b.ino;
}

/** Where a path leads to, also if nothing is there yet. */
async function targetOf(path: string): Promise<string> {
  let target = path;
  for (let links = 0; links < MOST_LINKS; links += 1) {
    const there = await realpath(target).catch(() => null);
    if (there !== null) return there;
    const next = await readlink(target).catch(() => null);
    if (next === null) return target;
    target = resolve(dirname(target), next);
  }
  return path;
}

/** Does the work; whoever ends the process meanwhile leaves no file or folder of this path behind. */
export async function whileNothingStays<T>(path: string, work: () => Promise<T>): Promise<T> {
  const end = (signal: NodeJS.Signals): void => {
    rmSync(path, { recursive: true, force: true });
    for (const one of ENDINGS) process.off(one, end);
    process.kill(process.pid, signal);
  };
  for (const signal of ENDINGS) process.on(signal, end);
  try {
    return await work();
  } finally {
    for (const signal of ENDINGS) process.off(signal, end);
  }
}

/** Writes to a name beside the file, then takes its place; the mode of a file that was there stays. */
async function replace(target: string, bytes: Uint8Array, before: Stats | null): Promise<void> {
  const passing = join(dirname(target), `.${basename(target)}.${process.pid}.tmp`);
  await whileNothingStays(passing, async () => {
    try {
      await writeFile(passing, bytes, { flag: 'wx' });
      if (before) await chmod(passing, before.mode & PERMISSIONS);
      await rename(passing, target);
    } catch (error) {
      await rm(passing, { force: true }).catch(() => undefined);
      throw error;
    }
  });
}

/**
 * Looks whether a file can be written at this path. One that is there is replaced; through a link, where it leads to.
 * @param source the file that was read, which is never written over, whatever path leads to it
 * @throws Unusable if the path is the source, is no ordinary file, or no folder is there for it
 */
export async function openOutFile(
  out: string,
  source: string,
  { file: words }: Words,
): Promise<OutFile> {
  const fail = (template: string): never => {
    throw new Unusable(fill(template, { name: basename(out), folder: dirname(out) }));
  };
  if (isDecodedBadly(out)) fail(words.badName);
  const target = await targetOf(out);
  const before = await statOf(target);
  if (await isSameFile(target, source)) fail(words.outIsSource);
  if (before?.isFile() === false && !before.isDirectory()) fail(words.outSpecial);
  const folder = await statOf(dirname(target));
  if (!folder?.isDirectory()) fail(words.outNoFolder);
  return {
    write: (bytes) =>
      replace(target, bytes, before).catch(() => {
        fail(words.outRefused);
      }),
  };
}
