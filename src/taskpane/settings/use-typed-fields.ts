import * as z from 'zod/mini';
import { useKept } from '../environment/use-kept';

const TYPED = z.record(z.string(), z.object({ before: z.string(), now: z.string() }));

/** Fields of a form over settings in force, by key. */
export interface TypedFields<K extends string> {
  readonly fields: Readonly<Record<K, string>>;
  /** The fields that would change a setting. */
  readonly changed: readonly K[];
  readonly type: (key: K, text: string) => void;
  readonly discard: () => void;
}

/**
 * What was typed stays until it is saved or discarded. A field whose setting changes in the workbook meanwhile shows the
 * workbook's value.
 */
export function useTypedFields<K extends string>(
  place: string,
  inForce: Readonly<Record<K, string>>,
): TypedFields<K> {
  const [typed, setTyped] = useKept(place, TYPED, {});
  const keys = Object.keys(inForce) as K[];
  const shown = (key: K): string => {
    const own = typed[key];
    return own?.before === inForce[key] ? own.now : inForce[key];
  };
  const fields = Object.fromEntries(keys.map((key) => [key, shown(key)])) as Record<K, string>;
  return {
    fields,
    changed: keys.filter((key) => fields[key].trim() !== inForce[key]),
    type: (key, now) => {
      setTyped((before) => ({ ...before, [key]: { before: inForce[key], now } }));
    },
    discard: () => {
      setTyped({});
    },
  };
}
