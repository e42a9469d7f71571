import { useState, type SyntheticEvent } from 'react';
import { Button, Field, Input } from '@fluentui/react-components';
import type { Plan } from '../../core/plan/model/plan';
import { setUnit } from '../../core/settings/editing/changes';
import type { Settings, SettingsChange } from '../../core/settings/settings';
import type { Words } from '../../locales';
import { fill } from '../../locales/fill';
import styles from './settings.module.css';

interface DirectoryPartProps {
  readonly settings: Settings;
  /** `null` if the workbook has none. */
  readonly plan: Plan | null;
  readonly words: Words;
  readonly isBusy: boolean;
  readonly change: (changes: readonly SettingsChange[]) => void;
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

const namesIn = (text: string): string[] =>
  text
    .split(/[、，,；;]/u)
    .map((name) => name.trim())
    .filter((name) => name !== '');

/** The directory: the plan's units that it lacks, and a form to add a unit. */
export function DirectoryPart({ settings, plan, words, isBusy, change }: DirectoryPartProps) {
  const text = words.settings;
  const [short, setShort] = useState('');
  const [full, setFull] = useState('');
  const [aliases, setAliases] = useState('');
  const units = settings.directory ?? [];
  const isThere = units.some((unit) => unit.short === short.trim());
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    const name = short.trim();
    if (name === '' || isThere || isBusy) return;
    change([setUnit({ short: name, full: full.trim() || name, aliases: namesIn(aliases) })]);
    setShort('');
    setFull('');
    setAliases('');
  };
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
      <form className={styles.form} onSubmit={submit} noValidate>
        <Field
          label={text.unitShort}
          required
          {...(isThere && { validationMessage: text.unitThere })}
        >
          <Input
            value={short}
            onChange={(_, { value }) => {
              setShort(value);
            }}
          />
        </Field>
        <Field label={text.unitFull}>
          <Input
            value={full}
            onChange={(_, { value }) => {
              setFull(value);
            }}
          />
        </Field>
        <Field label={text.unitAliases} hint={text.namesHint}>
          <Input
            value={aliases}
            onChange={(_, { value }) => {
              setAliases(value);
            }}
          />
        </Field>
        <Button type="submit" disabledFocusable={isBusy || short.trim() === '' || isThere}>
          {text.unitAddNew}
        </Button>
      </form>
    </>
  );
}
