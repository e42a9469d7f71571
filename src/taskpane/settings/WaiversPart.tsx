import { Button } from '@fluentui/react-components';
import { isColumnKey } from '../../core/plan/header/header';
import { dropWaiver } from '../../core/settings/waivers';
import { fill } from '../../locales/fill';
import { CellButton } from './CellButton';
import type { SettingsPartProps } from './part';
import styles from './settings.module.css';

/** Every waiver with its author, time and reason. */
export function WaiversPart(props: SettingsPartProps) {
  const {
    settings: { waivers },
    words,
    isBusy,
    change,
    showCell,
  } = props;
  const text = words.settings;
  const columnOf = (column: string): string =>
    isColumnKey(column) ? words.column[column] : column;
  if (waivers.length === 0) return <p>{text.noWaivers}</p>;
  return (
    <ul className={styles.list}>
      {waivers.map((waiver, i) => {
        const { id, rule, column, content, reason, by, at } = waiver;
        const label = `${id} ${columnOf(column)} ${words.rules[rule]?.name ?? rule}`;
        return (
          <li key={`${i} ${id}`} className={styles.item}>
            <strong>{label}</strong>
            <span>{content}</span>
            <span className={styles.quiet}>{fill(text.waivedBy, { by, at, reason })}</span>
            <Button
              size="small"
              disabledFocusable={isBusy}
              aria-label={`${text.unwaive} ${label}`}
              onClick={() => {
                change([dropWaiver(waiver)]);
              }}
            >
              {text.unwaive}
            </Button>
            {showCell && (
              <CellButton
                name={label}
                words={words}
                show={() => {
                  showCell('校验豁免表', dropWaiver(waiver).key, '原因');
                }}
              />
            )}
          </li>
        );
      })}
    </ul>
  );
}
