import { Button } from '@fluentui/react-components';
import type { Plan } from '../../core/plan/model/plan';
import { setUnit } from '../../core/settings/editing/changes';
import { fill } from '../../locales/fill';
import { UnitForm } from './UnitForm';
import type { SettingsPartProps } from './part';
import styles from './settings.module.css';

interface DirectoryPartProps extends SettingsPartProps {
  /** `null` if the workbook has none. */
  readonly plan: Plan | null;
}

/** The units of the plan that are in no directory, without duplicates. */
const unknownUnits = (plan: Plan | null): string[] => [
  ...new Set(
    (plan?.rows ?? []).flatMap(({ department }) =>
      department && !department.entry && department.several.length === 0
        ? [department.wording]
        : [],
    ),
  ),
];

/** The directory: the plan's units that it lacks, and a form to add a unit. */
export function DirectoryPart({ settings, plan, words, isBusy, change }: DirectoryPartProps) {
  const text = words.settings;
  const units = settings.directory ?? [];
  const unknown = unknownUnits(plan);
  return (
    <>
      <p>
        {settings.directory
          ? fill(text.unitsOwn, { count: units.length })
          : fill(text.unitsBuiltIn, { count: plan?.directory.entries.length ?? '' })}
      </p>
      {unknown.length > 0 && (
        <>
          <h3 className={styles.group}>{text.unitsUnknown}</h3>
          <ul className={styles.list}>
            {unknown.map((unit) => (
              <li key={unit} className={styles.line}>
                <span>{unit}</span>
                <Button
                  size="small"
                  disabledFocusable={isBusy}
                  aria-label={`${text.unitAdd} ${unit}`}
                  onClick={() => {
                    change([setUnit({ short: unit, full: unit })]);
                  }}
                >
                  {text.unitAdd}
                </Button>
              </li>
            ))}
          </ul>
        </>
      )}
      <UnitForm units={units} words={words} isBusy={isBusy} change={change} />
    </>
  );
}
