import type { Failure } from '../../../src/excel/command/failure';

/** An error as Excel would throw it. */
export class Fault extends Error {
  constructor(readonly failure: Failure) {
    super(failure.code);
  }
}

export const FAILURE: Failure = {
  code: 'AccessDenied',
  kind: 'protected',
  command: 'fixes',
  sync: 'write',
  written: 'nothing',
  done: [],
  editing: false,
};
