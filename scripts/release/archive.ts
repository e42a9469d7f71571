import { createHash } from 'node:crypto';
import { zipSync } from 'fflate';

/** Contents by path, with slashes. */
export type Files = ReadonlyMap<string, Uint8Array>;

/** The first moment that a zip can hold, told without a time zone. */
const FIXED_TIME = '1980-01-01T00:00:00';

const byPath = (files: Files): [string, Uint8Array][] =>
  [...files].sort(([a], [b]) => (a < b ? -1 : 1));

/** Lines of `sha256sum`, which `sha256sum --check` reads. */
export const checksums = (files: Files): string =>
  byPath(files)
    .map(([path, bytes]) => `${createHash('sha256').update(bytes).digest('hex')}  ${path}\n`)
    .join('');

/** A zip of the files; the same bytes for the same files, wherever and whenever it is made. */
export const archive = (files: Files): Uint8Array =>
  zipSync(Object.fromEntries(byPath(files)), { level: 9, mtime: new Date(FIXED_TIME) });
