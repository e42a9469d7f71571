import { invalidArgument } from '../../model/data/errors';

/** An API object passed as an argument. */
export interface ObjectArgument {
  readonly target: unknown;
}

/** The arguments of a call, read with the types that the method expects. */
export class Args {
  constructor(
    private readonly values: readonly unknown[],
    private readonly objects: readonly (ObjectArgument | null)[] = [],
  ) {}

  raw(index: number): unknown {
    return this.values[index] ?? null;
  }

  isMissing(index: number): boolean {
    return this.raw(index) === null;
  }

  string(index: number): string {
    const value = this.raw(index);
    if (typeof value !== 'string') throw this.wrong(index, 'text');
    return value;
  }

  number(index: number): number {
    const value = this.raw(index);
    if (typeof value !== 'number') throw this.wrong(index, 'a number');
    return value;
  }

  /** A non-negative integer: a row, a column, a position. */
  index(index: number): number {
    const value = this.number(index);
    if (!Number.isInteger(value) || value < 0) throw this.wrong(index, 'not negative and whole');
    return value;
  }

  boolean(index: number): boolean {
    const value = this.raw(index);
    if (typeof value !== 'boolean') throw this.wrong(index, 'true or false');
    return value;
  }

  optional<T>(index: number, read: (args: this, index: number) => T): T | null {
    return this.isMissing(index) ? null : read(this, index);
  }

  oneOf<T extends string>(index: number, allowed: readonly T[]): T {
    return oneOf(this.raw(index), allowed);
  }

  /** The API object passed as this argument, or null when it is something else. */
  object(index: number): ObjectArgument | null {
    return this.objects[index] ?? null;
  }

  private wrong(index: number, expected: string): Error {
    return invalidArgument(`The argument at position ${index} must be ${expected}.`);
  }
}

/** A member of an API enumeration, case-insensitive. */
export function oneOf<T extends string>(value: unknown, allowed: readonly T[]): T {
  const found =
    typeof value === 'string'
      ? allowed.find((word) => word.toLowerCase() === value.toLowerCase())
      : undefined;
  if (found === undefined) {
    throw invalidArgument(`The argument must be one of ${allowed.join(', ')}.`);
  }
  return found;
}
