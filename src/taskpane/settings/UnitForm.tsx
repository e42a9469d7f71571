import type { SyntheticEvent } from 'react';
import * as z from 'zod/mini';
import { Button } from '@fluentui/react-components';
import { setUnit } from '../../core/settings/editing/changes';
import type { Settings } from '../../core/settings/settings';
import { useKept } from '../environment/use-kept';
import { TextField } from './TextField';
import type { SettingsPartProps } from './part';
import styles from './settings.module.css';

interface UnitFormProps extends Omit<SettingsPartProps, 'settings' | 'showCell'> {
  /** Units of the workbook's own directory, which a new one must not repeat. */
  readonly units: NonNullable<Settings['directory']>;
}

const namesIn = (text: string): string[] =>
  text
    .split(/[、，,；;]/u)
    .map((name) => name.trim())
    .filter((name) => name !== '');

/** Adds a unit to the directory. */
export function UnitForm({ units, words, isBusy, change }: UnitFormProps) {
  const text = words.settings;
  const [short, setShort] = useKept('settings unit', z.string(), '');
  const [full, setFull] = useKept('settings unit full', z.string(), '');
  const [aliases, setAliases] = useKept('settings unit aliases', z.string(), '');
  const name = short.trim();
  const exists = units.some((unit) => unit.short === name);
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    if (name === '' || exists || isBusy) return;
    change([setUnit({ short: name, full: full.trim() || name, aliases: namesIn(aliases) })]);
    setShort('');
    setFull('');
    setAliases('');
  };
  return (
    <form className={styles.form} onSubmit={submit} noValidate>
      <TextField
        label={text.unitShort}
        required
        error={exists ? text.unitThere : null}
        value={short}
        change={setShort}
      />
      <TextField label={text.unitFull} value={full} change={setFull} />
      <TextField
        label={text.unitAliases}
        hint={text.namesHint}
        value={aliases}
        change={setAliases}
      />
      <Button type="submit" disabledFocusable={isBusy || name === '' || exists}>
        {text.unitAddNew}
      </Button>
    </form>
  );
}
