/** Why the browser or a file refused, as far as the page has words for it. */
export type Trouble =
  'full' | 'blocked' | 'encrypted' | 'notXlsx' | 'damaged' | 'unreachable' | 'other';

const BY_NAME: Readonly<Record<string, Trouble>> = {
  QuotaExceededError: 'full',
  SecurityError: 'blocked',
  InvalidStateError: 'blocked',
  NotAllowedError: 'blocked',
  NotReadableError: 'unreachable',
  NotFoundError: 'unreachable',
};

/** A refusal of the page itself. */
export class Refused extends Error {
  constructor(readonly trouble: Trouble) {
    super(trouble);
    this.name = 'Refused';
  }
}

/** The messages of browsers and libraries are English and change; their names do not. */
export function troubleOf(error: unknown): Trouble {
  if (error instanceof Refused) return error.trouble;
  return (error instanceof Error ? BY_NAME[error.name] : undefined) ?? 'other';
}
