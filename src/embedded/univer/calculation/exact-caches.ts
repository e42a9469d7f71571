import { FORMULA_REF_TO_ARRAY_CACHE } from '@univerjs/engine-formula';

/** How the library's caches turn what they are asked for into a key. */
interface CacheKeys {
  _hash(text: string): string;
}

/**
 * Makes the library's caches compare whole texts. They know a text over 64 characters by a hash of 32 bits, so that of
 * tens of thousands of formulas one was now and then calculated as if it were another.
 */
export function compareWholeTexts(): void {
  const caches = Object.getPrototypeOf(FORMULA_REF_TO_ARRAY_CACHE) as CacheKeys;
  caches._hash = (text) => text;
}
