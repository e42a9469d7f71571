import { useEffect, useState, type Dispatch, type SetStateAction } from 'react';
import * as z from 'zod/mini';
import { restart } from './restart';

/**
 * A state that outlives a change of the language, while its view is shown.
 * @param place its name: every view of the pane that is shown at the same time has another one
 * @param schema what it looks like; an update of the pane may find something else
 */
export function useKept<T>(
  place: string,
  schema: z.core.$ZodType<T>,
  first: T | (() => T),
): readonly [T, Dispatch<SetStateAction<T>>] {
  const [value, setValue] = useState<T>(() => keptAt(place, schema, firstOf(first)));
  useKeeping(place, value);
  return [value, setValue];
}

/** What a place had in the other language, or else its first state. */
export function keptAt<T>(place: string, schema: z.core.$ZodType<T>, first: T): T {
  const kept = z.safeParse(schema, restart.before(place));
  return kept.success ? kept.data : first;
}

/** Keeps a value of a place while its view is shown. */
export function useKeeping(place: string, value: unknown): void {
  useEffect(() => {
    restart.taken(place);
    return () => {
      restart.drop(place);
    };
  }, [place]);
  useEffect(() => {
    restart.keep(place, value);
  }, [place, value]);
}

const firstOf = <T>(first: T | (() => T)): T =>
  typeof first === 'function' ? (first as () => T)() : first;

/** A set as it is kept. */
export const setOf = <T>(item: z.ZodMiniType<T>): z.core.$ZodType<ReadonlySet<T>> =>
  z.pipe(
    z.array(item),
    z.transform((items: T[]): ReadonlySet<T> => new Set(items)),
  );

/** A map as it is kept. */
export const mapOf = <K, V>(
  key: z.ZodMiniType<K>,
  value: z.ZodMiniType<V>,
): z.core.$ZodType<ReadonlyMap<K, V>> =>
  z.pipe(
    z.array(z.tuple([key, value])),
    z.transform((pairs: [K, V][]): ReadonlyMap<K, V> => new Map(pairs)),
  );
