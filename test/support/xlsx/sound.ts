import { expect } from '@jest/globals';
import { repairsOf } from './repairs';
import { schemaErrors } from './schema-errors';

/** A file is one that Excel opens as it is: by Microsoft's schemas, and by what these do not say. */
export async function expectSound(bytes: Uint8Array): Promise<void> {
  expect(repairsOf(bytes)).toEqual([]);
  expect(await schemaErrors(bytes)).toEqual([]);
}
