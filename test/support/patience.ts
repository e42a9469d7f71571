import { jest } from '@jest/globals';
import type { configure } from '@testing-library/dom';

/** The one limit of every test, in milliseconds: it ends what hangs, and is no measure of any machine. */
const PATIENCE = 900_000;

jest.setTimeout(PATIENCE);

if ('document' in globalThis) {
  const library = jest.requireActual<{ configure: typeof configure }>('@testing-library/dom');
  // What a view is waited for; below the limit of the test, so that the message says what was missing.
  library.configure({ asyncUtilTimeout: PATIENCE / 3 });
}
