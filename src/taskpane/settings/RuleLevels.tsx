import { memo } from 'react';
import * as z from 'zod/mini';
import { Button, Field, Input, Select } from '@fluentui/react-components';
import type { Level } from '../../core/checks/finding';
import { RULES } from '../../core/checks/rules';
import { groupBy } from '../../core/group-by';
import { comparable } from '../../core/plan/cells/text';
import { setLevel } from '../../core/settings/editing/changes';
import { LEVEL_WORDS } from '../../core/workbook-contract/settings-tables';
import type { Words } from '../../locales';
import { fill } from '../../locales/fill';
import { useKept } from '../environment/use-kept';
import { CellButton } from './CellButton';
import type { SettingsPartProps } from './part';
import styles from './settings.module.css';

const LEVELS = Object.keys(LEVEL_WORDS) as Level[];
const groupOf = (rule: string): string => rule.split('/')[0] ?? '';

const nameOf = (id: string, { rules }: Words): string => rules[id]?.name ?? id;

/** Every rule with its level, by column; changed levels are marked. */
export function RuleLevels({ settings, words, isBusy, change, showCell }: SettingsPartProps) {
  const text = words.settings;
  const [search, setSearch] = useKept('settings rule search', z.string(), '');
  const query = comparable(search).toLowerCase();
  const shown = RULES.filter(({ id }) =>
    `${comparable(nameOf(id, words))} ${id}`.toLowerCase().includes(query),
  );
  const groups: Readonly<Record<string, string>> = text.ruleGroups;
  const changed = RULES.filter(({ id }) => settings.levels.has(id));
  return (
    <>
      <Field label={text.searchRules}>
        <Input
          type="search"
          value={search}
          onChange={(_, { value }) => {
            setSearch(value);
          }}
        />
      </Field>
      <p className={styles.quiet} role="status">
        {fill(text.rulesShown, { count: shown.length, changed: changed.length })}
      </p>
      {changed.length > 0 && (
        <Button
          size="small"
          disabledFocusable={isBusy}
          onClick={() => {
            change(changed.map(({ id, level }) => setLevel(id, level)));
          }}
        >
          {text.allDefault}
        </Button>
      )}
      {Array.from(
        groupBy(shown, ({ id }) => groupOf(id)),
        ([group, rules]) => (
          <section key={group} aria-label={groups[group] ?? group}>
            <h3 className={styles.group}>{groups[group] ?? group}</h3>
            <ul className={styles.list}>
              {rules.map((rule) => {
                const level = settings.levels.get(rule.id) ?? rule.level;
                const isWaiting = isBusy && level !== rule.level;
                return (
                  <RuleLine
                    key={rule.id}
                    {...{ rule, level, words, isWaiting, change, showCell }}
                  />
                );
              })}
            </ul>
          </section>
        ),
      )}
    </>
  );
}

interface RuleLineProps {
  readonly rule: (typeof RULES)[number];
  /** The level in force; `rule.level` is the standard one. */
  readonly level: Level;
  readonly words: Words;
  /** Whether the way back to the standard level has to wait for another command. */
  readonly isWaiting: boolean;
  readonly change: SettingsPartProps['change'];
  readonly showCell: SettingsPartProps['showCell'];
}

/**
 * A rule with the choice of its level, and the way back to the standard one. There is one for every rule, so only those
 * that have changed are drawn again.
 */
const RuleLine = memo(function RuleLine(props: RuleLineProps) {
  const { rule, level, words, isWaiting, change, showCell } = props;
  const { id, level: standard } = rule;
  const text = words.settings;
  const name = nameOf(id, words);
  const isChanged = level !== standard;
  return (
    <li className={styles.rule}>
      <label htmlFor={`level-${id}`} title={words.rules[id]?.why}>
        {name}
        {isChanged && (
          <strong className={styles.changed}>
            {fill(text.changed, { level: words.level[standard] })}
          </strong>
        )}
      </label>
      <Select
        id={`level-${id}`}
        size="small"
        value={level}
        onChange={(_, { value }) => {
          change([setLevel(id, value as Level)]);
        }}
      >
        {LEVELS.map((each) => (
          <option key={each} value={each}>
            {words.level[each]}
          </option>
        ))}
      </Select>
      {isChanged && (
        <Button
          size="small"
          appearance="subtle"
          disabledFocusable={isWaiting}
          aria-label={`${text.default} ${name}`}
          onClick={() => {
            change([setLevel(id, standard)]);
          }}
        >
          {text.default}
        </Button>
      )}
      {showCell && (
        <CellButton
          name={name}
          words={words}
          show={() => {
            showCell('校验规则表', { 规则: id }, '级别');
          }}
        />
      )}
    </li>
  );
});
