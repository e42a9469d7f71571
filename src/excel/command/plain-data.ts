import {
  BUILT_IN_DIRECTORY,
  ownDirectory,
  type Directory,
  type DirectoryEntry,
} from '../../core/plan/units/directory';

/** The serialized form of a directory: its entries, or `null` for the built-in one. */
interface WrittenDirectory {
  readonly directoryEntries: readonly DirectoryEntry[] | null;
}

interface WrittenMap {
  readonly mapEntries: readonly (readonly [unknown, unknown])[];
}

/** Serializes the data of an undo step, including plans with their directory and header words. */
export const toText = (data: unknown): string =>
  JSON.stringify(data, (_key, value: unknown) => {
    if (isDirectory(value)) return written(value);
    return value instanceof Map ? ({ mapEntries: [...value] } satisfies WrittenMap) : value;
  });

/** @throws SyntaxError if the text is invalid */
export const fromText = (text: string): unknown =>
  JSON.parse(text, (_key, value: unknown) => {
    if (has<WrittenDirectory>(value, 'directoryEntries')) return read(value);
    return has<WrittenMap>(value, 'mapEntries') ? new Map(value.mapEntries) : value;
  });

const written = ({ isOwn, entries }: Directory): WrittenDirectory => ({
  directoryEntries: isOwn ? entries : null,
});

const read = ({ directoryEntries }: WrittenDirectory): Directory =>
  directoryEntries ? ownDirectory(directoryEntries) : BUILT_IN_DIRECTORY;

const isDirectory = (value: unknown): value is Directory =>
  typeof value === 'object' && value !== null && 'lookUp' in value && 'startingWith' in value;

/** The property names of serialized directories and maps occur nowhere else. */
const has = <T extends object>(value: unknown, key: keyof T): value is T =>
  typeof value === 'object' && value !== null && key in value;
