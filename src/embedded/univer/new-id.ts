import { generateRandomId } from '@univerjs/core';

/** An id in the form that Excel gives to sheets, tables and rules. */
export const newId = (length = 12): string => `{${generateRandomId(length)}}`;
