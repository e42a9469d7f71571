import { Button, Field, Input, type FieldProps } from '@fluentui/react-components';
import type { PlainDate } from '../../../core/calendar/plain-date';
import { dayTyped } from '../../../core/tracking/forms/form';
import { timeTyped } from '../../../core/tracking/forms/unplanned-form';
import type { Words } from '../../../locales';
import { fill } from '../../../locales/fill';

interface DateFieldProps extends Pick<FieldProps, 'orientation' | 'size' | 'className'> {
  readonly label: string;
  readonly value: string;
  readonly change: (value: string) => void;
  /** Offered by a button. */
  readonly today: PlainDate;
  /** The year of a date typed without one; `null` if unknown. */
  readonly year: number | null;
  readonly words: Words;
  /** A clock time can be given: may or must. */
  readonly clock?: 'optional' | 'needed';
  readonly required?: boolean;
  /** Always shown below the field. */
  readonly hint?: string;
  readonly validation?: Pick<FieldProps, 'validationState' | 'validationMessage'>;
}

/** The only control for dates: typed in any usual way and read back with the year, or today by a button. */
export function DateField(props: DateFieldProps) {
  const {
    label,
    value,
    change,
    today,
    year,
    words,
    clock,
    hint = '',
    validation,
    ...field
  } = props;
  const { dates, progress } = words;
  const readBack = readingOf(value.trim(), year, clock);
  const hints = [readBack === null ? '' : fill(dates.readAs, { date: readBack }), hint];
  const shownHint = hints.filter((text) => text !== '').join(' ');
  return (
    <Field label={label} {...field} {...validation} {...(shownHint !== '' && { hint: shownHint })}>
      <Input
        value={value}
        placeholder={clock === 'needed' ? dates.time : dates.day}
        {...(field.size && { size: field.size })}
        onChange={(_, data) => {
          change(data.value);
        }}
        {...(clock !== 'needed' && {
          contentAfter: (
            <Button
              size="small"
              appearance="transparent"
              aria-label={fill(progress.todayFor, { column: label })}
              onClick={() => {
                change(today);
              }}
            >
              {progress.today}
            </Button>
          ),
        })}
      />
    </Field>
  );
}

/** How a text is understood; `null` if it is no date, or says the same already. */
function readingOf(
  text: string,
  year: number | null,
  clock: DateFieldProps['clock'],
): string | null {
  if (text === '') return null;
  const time = clock && year !== null ? timeTyped(text, year) : null;
  const read = time ?? (clock === 'needed' ? null : dayTyped(text, year));
  return read === text ? null : read;
}
