import { Button } from '@fluentui/react-components';
import type { SettingsProblem } from '../../core/settings/settings';
import type { SettingsPlace } from '../../excel/settings/show-settings';
import type { Words } from '../../locales';
import { fill } from '../../locales/fill';
import { problemText } from '../../locales/phrases/settings-problem';
import styles from './settings.module.css';

interface ProblemsPartProps {
  readonly problems: readonly SettingsProblem[];
  readonly words: Words;
  readonly show: (place: SettingsPlace) => void;
}

/** The rows of the settings tables that cannot be used, with buttons to their cells. */
export function ProblemsPart({ problems, words, show }: ProblemsPartProps) {
  const text = words.settings;
  return (
    <section aria-label={text.problems} className={styles.problems}>
      <h2 className={styles.title}>{fill(text.problemsCount, { count: problems.length })}</h2>
      <ul className={styles.list}>
        {problems.map((problem, i) => {
          const line = problemText(problem, words);
          return (
            <li key={`${i} ${line}`} className={styles.item}>
              <span>{line}</span>
              <Button
                size="small"
                aria-label={`${text.toCell} ${line}`}
                onClick={() => {
                  show(problem);
                }}
              >
                {text.toCell}
              </Button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
