/** Why Excel refused, by the code that it gives; messages differ between versions and languages. */
export interface Failure {
  readonly code: string;
  /** A cell is being edited: the same call succeeds once that has ended. */
  readonly editing: boolean;
}

/** What an error thrown by an operation of this folder says. */
export function failureOf(error: unknown): Failure {
  const code = error instanceof OfficeExtension.Error ? error.code : nameOf(error);
  return { code, editing: code === 'InvalidOperationInCellEditMode' };
}

function nameOf(error: unknown): string {
  return error instanceof Error ? error.name : 'Unknown';
}
