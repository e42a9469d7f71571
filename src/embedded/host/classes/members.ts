import { EventType } from '../dispatch/subscriptions';
import { classes } from '.';

/** The members of a class of the Excel JavaScript API that the embedded workbook implements. */
export interface ImplementedClass {
  readonly name: string;
  readonly writable: readonly string[];
  readonly readOnly: readonly string[];
  /** Properties that lead to another object. */
  readonly navigation: readonly string[];
  readonly methods: readonly string[];
}

/** Every class, from the definitions that the dispatcher works with; members of office.js's own protocol left out. */
export function implementedClasses(): ImplementedClass[] {
  return Object.values(classes).map(({ name, properties = {}, navigation = {}, methods = {} }) => ({
    name,
    writable: Object.entries(properties).flatMap(([member, { set }]) => (set ? [member] : [])),
    readOnly: Object.entries(properties).flatMap(([member, { set }]) => (set ? [] : [member])),
    navigation: Object.keys(navigation),
    methods: Object.keys(methods).filter((method) => !method.startsWith('_')),
  }));
}

export const implementedEvents = (): string[] => Object.keys(EventType);
