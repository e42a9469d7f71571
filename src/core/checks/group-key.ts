/** One key out of several texts, none of which can run into the next. */
export const groupKey = (...parts: readonly string[]): string => parts.join('\u0000');
