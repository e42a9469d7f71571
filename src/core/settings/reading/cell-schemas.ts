import * as z from 'zod/mini';
import { parsePlainDate, type PlainDate } from '../../calendar/plain-date';
import { dateOfSerial, timeOfSerial } from '../../calendar/excel-serial';
import type { Cell } from '../../plan/cells/grid';
import { comparable, foldWidth } from '../../plan/cells/text';
import { splitNames } from '../name-list';
import type { SettingsMessage, SettingsProblem } from '../settings';

// The pages' content security policy forbids eval, which zod would use for speed.
z.config({ jitless: true });

/** Parses one cell. Its issues carry the id of a message, and the data for its placeholders as `params`. */
export type CellSchema<T> = z.ZodMiniType<T, Cell>;

const LONGEST_EXCERPT = 20;

/** A cell's text, shortened for messages. */
function excerptOf({ text }: Cell): string {
  const chars = Array.from(text.trim());
  return chars.length > LONGEST_EXCERPT
    ? `${chars.slice(0, LONGEST_EXCERPT).join('')}…`
    : chars.join('');
}

/** Marks a cell as invalid, with the message that says why. */
class Unusable {
  constructor(
    readonly message: SettingsMessage,
    readonly data: SettingsProblem['data'] = {},
  ) {}
}

function schemaOf<T>(read: (cell: Cell) => T | Unusable): CellSchema<T> {
  return z.pipe(
    z.custom<Cell>(() => true),
    z.transform((cell: Cell, context): T => {
      const value = read(cell);
      if (!(value instanceof Unusable)) return value;
      const { message, data } = value;
      context.issues.push({
        code: 'custom',
        message,
        params: { text: excerptOf(cell), ...data },
        input: cell,
      });
      return z.NEVER;
    }),
  );
}

export const isEmpty = ({ text, value }: Cell): boolean => text.trim() === '' && value === '';

/** Any text, trimmed. */
export const text: CellSchema<string> = schemaOf((cell) => cell.text.trim());

/** Any text, untrimmed. */
export const rawText: CellSchema<string> = schemaOf((cell) => cell.text);

/** A date and time as `YYYY-MM-DD HH:mm`; text stays as it is. */
export const timeText: CellSchema<string> = schemaOf(
  ({ value, text: shown }) =>
    (typeof value === 'number' ? timeOfSerial(value) : null) ?? shown.trim(),
);

/** A date as `YYYY-MM-DD`; text stays as it is. */
export const dayText: CellSchema<string> = schemaOf(
  ({ value, text: shown }) =>
    (typeof value === 'number' ? dateOfSerial(value) : null) ?? shown.trim(),
);

/** A text that must not be empty. */
export const neededText: CellSchema<string> = schemaOf((cell) => {
  const found = cell.text.trim();
  return found === '' ? new Unusable('missing') : found;
});

/** A number of at least `least`. A number stored as text is rejected, since formulas ignore it. */
export const numberFrom = (least: number): CellSchema<number> =>
  schemaOf(({ value, text: shown }) => {
    if (typeof value === 'number' && Number.isFinite(value)) {
      return value >= least ? value : new Unusable('tooSmall', { least });
    }
    if (shown.trim() === '') return new Unusable('missing');
    return new Unusable(isNumeric(shown) ? 'numberAsText' : 'notANumber');
  });

const isNumeric = (shown: string): boolean => {
  const folded = comparable(shown).replace(/%$/u, '');
  return folded !== '' && Number.isFinite(Number(folded));
};

/** A year of four digits. */
export const year: CellSchema<number> = schemaOf(({ value }) =>
  typeof value === 'number' && Number.isInteger(value) && value >= 1900 && value < 3000
    ? value
    : new Unusable('notAYear'),
);

const WRITTEN_DATE = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/u;

/** 「2024-3-19」, 「2024/03/19」, 「2024年3月19日」; `null` for any other text. */
function dateOfText(written: string): PlainDate | null {
  const match = WRITTEN_DATE.exec(comparable(written));
  if (!match) return null;
  const [, years = '', months = '', days = ''] = match;
  return parsePlainDate(`${years}-${months.padStart(2, '0')}-${days.padStart(2, '0')}`);
}

/** A date stored as a serial number, as formulas need it. A date written as text gets a message of its own. */
export const excelDate: CellSchema<PlainDate> = schemaOf(({ value, text: shown }) => {
  if (typeof value === 'number') return dateOfSerial(value) ?? new Unusable('notADate');
  if (shown.trim() === '') return new Unusable('missing');
  return new Unusable(dateOfText(shown) ? 'dateAsText' : 'notADate');
});

/** A date stored as a serial number or written as text, for cells that no formula reads. */
export const anyDate: CellSchema<PlainDate> = schemaOf(
  ({ value, text: shown }) =>
    (typeof value === 'number' ? dateOfSerial(value) : dateOfText(shown)) ??
    new Unusable('notADate'),
);

/** One of several words, each standing for a value. */
export const wordFor = <T>(words: ReadonlyMap<string, T>): CellSchema<T> => {
  const choices = [...words.keys()].join('、');
  return schemaOf((cell) => {
    const normalized = comparable(cell.text);
    if (normalized === '') return new Unusable('missing');
    const found = words.get(normalized);
    return found === undefined ? new Unusable('badChoice', { choices }) : found;
  });
};

/** The message and data of an issue of these schemas. */
export function complaintOf(issue: z.core.$ZodIssue): Pick<SettingsProblem, 'message' | 'data'> {
  const data = issue.code === 'custom' ? issue.params : undefined;
  return {
    message: issue.message as SettingsMessage,
    data: (data ?? {}) as SettingsProblem['data'],
  };
}

/** The value, or `null` for an empty cell. */
export const maybe = <T>(schema: CellSchema<T>): CellSchema<T | null> =>
  schemaOf((cell) => {
    if (isEmpty(cell)) return null;
    const read = schema.safeParse(cell);
    if (read.success) return read.data;
    const [first] = read.error.issues.map(complaintOf);
    return new Unusable(first?.message ?? 'missing', first?.data);
  });

/** Several names in one cell, each once. */
export const names: CellSchema<readonly string[]> = schemaOf(({ text: shown }) => [
  ...new Set(splitNames(shown).filter((name) => foldWidth(name) !== '')),
]);
