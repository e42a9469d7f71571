import { Button } from '@fluentui/react-components';
import { yearOf, type PlainDate } from '../../core/calendar/plain-date';
import { legalHolidays } from '../../core/calendar/working-calendar';
import { dropHoliday } from '../../core/settings/editing/changes';
import { fill } from '../../locales/fill';
import { CellButton } from './CellButton';
import { HolidayForm } from './HolidayForm';
import type { SettingsPartProps } from './part';
import styles from './settings.module.css';

interface HolidaysPartProps extends SettingsPartProps {
  /** The year of the plan; `null` if unknown. */
  readonly year: number | null;
  readonly today: PlainDate;
}

/** The holidays and working weekends of the plan year, and a form to add one. */
export function HolidaysPart(props: HolidaysPartProps) {
  const { settings, year, words, isBusy, change, showCell } = props;
  const text = words.settings;
  const own = settings.holidays.filter((day) => yearOf(day.date) === year);
  const known = year === null ? [] : own.length > 0 ? own : legalHolidays(year);
  const state =
    year === null ? text.yearUnknown : known.length === 0 ? text.daysUnknown : text.days;
  return (
    <>
      <p>
        {fill(state, {
          year: year ?? '',
          off: known.filter((day) => day.kind === '休').length,
          made: known.filter((day) => day.kind === '班').length,
        })}
      </p>
      <HolidayForm {...props} />
      <ul className={styles.list}>
        {known.map((day) => (
          <li key={day.date} className={styles.line}>
            <span>
              {day.date} {day.kind === '休' ? text.off : text.made} {day.name}
            </span>
            <Button
              size="small"
              appearance="subtle"
              disabledFocusable={isBusy}
              aria-label={`${text.dayDrop} ${day.date}`}
              onClick={() => {
                change(dropHoliday(settings, day.date));
              }}
            >
              {text.dayDrop}
            </Button>
            {showCell && own.length > 0 && (
              <CellButton
                name={day.date}
                words={words}
                show={() => {
                  showCell('节假日表', { 日期: day.date }, '日期');
                }}
              />
            )}
          </li>
        ))}
      </ul>
    </>
  );
}
