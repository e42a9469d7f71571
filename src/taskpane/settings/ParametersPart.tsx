import type { SyntheticEvent } from 'react';
import { setParameter } from '../../core/settings/editing/changes';
import { parametersInForce } from '../../core/settings/editing/parameters-in-force';
import { problemsOf, typedValue } from '../../core/settings/editing/typed-rows';
import { PARAMETERS, type Parameter } from '../../core/workbook-contract/parameters';
import type { Words } from '../../locales';
import { fill } from '../../locales/fill';
import type { SettingsPartProps } from './part';
import { SaveChanges } from './SaveChanges';
import { SettingField } from './SettingField';
import { useTypedFields } from './use-typed-fields';
import styles from './settings.module.css';

type Names = Readonly<Record<string, { readonly name: string; readonly about: string }>>;

const namesOf = ({ settings }: Words): Names => settings.parameterNames;

const nameOf = (name: string, words: Words): string => namesOf(words)[name]?.name ?? name;

/** What reading the parameters would find wrong. */
const problemsWith = (rows: readonly Parameter[], fields: Readonly<Record<string, string>>) =>
  problemsOf(
    '参数表',
    rows.map(({ name, standard }) => ({
      参数: name,
      值: fields[name] ?? '',
      默认值: String(standard ?? ''),
    })),
  );

/** What a parameter does, and what holds where nothing is filled in. */
function hintOf({ name, unit, standard }: Parameter, words: Words): string {
  const units: Readonly<Record<string, string>> = words.settings.units;
  return fill(words.settings.parameterHint, {
    about: namesOf(words)[name]?.about ?? '',
    standard: standard ?? '',
    unit: units[unit] ?? '',
  });
}

/** 参数: the limits of checks and states, and the numbers of the scheme. */
export function ParametersPart({ settings, words, isBusy, change, showCell }: SettingsPartProps) {
  const { settings: text } = words;
  const groups = parametersInForce(settings);
  const before = Object.fromEntries(Object.values(groups).flat());
  const { fields, changed, type, discard } = useTypedFields('settings parameters', before);
  const rows = PARAMETERS.filter(({ name }) => before[name] !== undefined);
  const problems = problemsWith(rows, fields);
  const isRight = problems.length === 0;
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    if (!isRight || isBusy) return;
    change(changed.map((name) => setParameter(name, typedValue(fields[name] ?? ''))));
  };
  const fieldOf = (parameter: Parameter, at: number) => {
    const { name, kind } = parameter;
    return (
      <SettingField
        key={name}
        label={nameOf(name, words)}
        hint={hintOf(parameter, words)}
        value={fields[name] ?? ''}
        isNumber={kind === 'number'}
        change={(value) => {
          type(name, value);
        }}
        problem={problems.find(({ row }) => row === at + 1)}
        words={words}
        show={
          showCell &&
          (() => {
            showCell('参数表', { 参数: name }, '值');
          })
        }
      />
    );
  };
  return (
    <form className={styles.form} onSubmit={submit} noValidate>
      {(['checks', 'states', 'scores'] as const).map((group) => (
        <section key={group} aria-label={text.parameterGroups[group]}>
          <h3 className={styles.group}>{text.parameterGroups[group]}</h3>
          {rows.map((parameter, at) =>
            groups[group].some(([name]) => name === parameter.name) ? fieldOf(parameter, at) : null,
          )}
        </section>
      ))}
      <SaveChanges
        title={text.parameters}
        changed={changed.map((name) => ({
          name: nameOf(name, words),
          before: before[name] ?? '',
          after: fields[name] ?? '',
        }))}
        {...{ isRight, isBusy, discard, words }}
      />
    </form>
  );
}
