/**
 * Characters by which a text steers the terminal that shows it: controls other than tab and line break, and those that
 * turn the direction of writing.
 */
const STEERING = /[^\P{Cc}\t\n]|[\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu;

/** A text as it may be shown on a terminal, whatever names and cells it quotes. */
export const printable = (text: string): string => text.replace(STEERING, '');

/** The same for JSON, which means the same with these characters escaped. */
export const printableJson = (json: string): string =>
  json.replace(
    STEERING,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
