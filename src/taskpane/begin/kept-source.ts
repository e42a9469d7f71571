import * as z from 'zod/mini';

/** What a plan was being imported from, as it is kept: a file with its bytes in Base64. */
export const KEPT_SOURCE = z.nullable(
  z.union([
    z.object({ kind: z.enum(['paste', 'here']) }),
    z.object({ kind: z.literal('file'), name: z.string(), content: z.base64() }),
  ]),
);
export type KeptSource = z.infer<typeof KEPT_SOURCE>;

export const keptFile = (name: string, bytes: Uint8Array): KeptSource => ({
  kind: 'file',
  name,
  content: btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join('')),
});

export const bytesOf = (content: string): Uint8Array =>
  Uint8Array.from(atob(content), (character) => character.charCodeAt(0));
