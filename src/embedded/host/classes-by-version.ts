import type { ClassDefinition, ClassTable } from './dispatch/api';
import levels from './api-levels.json';
import { classes } from './classes';

type Members = Readonly<Record<string, string>>;

const LEVELS: Readonly<Record<string, Members | undefined>> = levels;

const minorOf = (version: string): number => Number(version.split('.')[1]);

/** @returns whether a host of this ExcelApi version has a member */
const isSince = (className: string, member: string, version: string): boolean =>
  minorOf(LEVELS[className]?.[member] ?? '1.1') <= minorOf(version);

/** The classes as in a host of an ExcelApi version: later members are missing, so they answer ApiNotFound. */
export function classesOf(version: string): ClassTable {
  const entries = Object.values<ClassDefinition<never>>(classes).map((definition) => [
    definition.name,
    restricted(definition, version),
  ]);
  return Object.fromEntries(entries) as ClassTable;
}

function restricted<T>(definition: ClassDefinition<T>, version: string): ClassDefinition<T> {
  const { name, properties = {}, navigation = {}, methods = {} } = definition;
  const since = <T>(members: Readonly<Record<string, T>>): Record<string, T> =>
    Object.fromEntries(Object.entries(members).filter(([key]) => isSince(name, key, version)));
  return {
    ...definition,
    properties: since(properties),
    navigation: since(navigation),
    methods: since(methods),
  };
}
