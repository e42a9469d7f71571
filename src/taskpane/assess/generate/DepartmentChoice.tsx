import { Button, Checkbox } from '@fluentui/react-components';
import type { Words } from '../../../locales';
import { fill } from '../../../locales/fill';
import { VisuallyHidden } from '../../components/VisuallyHidden';
import { KeptDetails } from '../../components/KeptDetails';
import styles from './generate.module.css';

interface DepartmentChoiceProps {
  readonly departments: readonly string[];
  readonly chosen: ReadonlySet<string>;
  readonly words: Words;
  readonly choose: (chosen: ReadonlySet<string>) => void;
}

/** The departments to score: all, unless some are unticked in the list. */
export function DepartmentChoice({ departments, chosen, words, choose }: DepartmentChoiceProps) {
  const text = words.assess;
  const count = departments.length;
  const isAll = chosen.size === count;
  return (
    <KeptDetails place="scores departments" className={styles.choice}>
      <summary className={styles.summary}>
        {isAll
          ? fill(text.allDepartments, { count })
          : fill(text.someDepartments, { chosen: chosen.size, count })}
      </summary>
      <fieldset className={styles.departments}>
        <legend>
          <VisuallyHidden>{text.chooseDepartments}</VisuallyHidden>
        </legend>
        <div className={styles.quick}>
          <Button
            size="small"
            disabled={isAll}
            onClick={() => {
              choose(new Set(departments));
            }}
          >
            {text.selectAll}
          </Button>
          <Button
            size="small"
            disabled={chosen.size === 0}
            onClick={() => {
              choose(new Set());
            }}
          >
            {text.selectNone}
          </Button>
        </div>
        {departments.map((name) => (
          <Checkbox
            key={name}
            label={name}
            checked={chosen.has(name)}
            onChange={() => {
              const next = new Set(chosen);
              if (!next.delete(name)) next.add(name);
              choose(next);
            }}
          />
        ))}
      </fieldset>
    </KeptDetails>
  );
}
