import styles from './segmented-choice.module.css';

interface SegmentedChoiceProps<T extends string> {
  readonly name: string;
  readonly options: readonly T[];
  /** What each option is called. */
  readonly labels: Readonly<Record<T, string>>;
  readonly chosen: T;
  readonly choose: (option: T) => void;
}

/** A choice of a few views, all visible. */
export function SegmentedChoice<T extends string>(props: SegmentedChoiceProps<T>) {
  const { name, options, labels, chosen, choose } = props;
  return (
    <div role="group" aria-label={name} className={styles.choice}>
      {options.map((option) => (
        <button
          key={option}
          type="button"
          className={styles.option}
          aria-pressed={option === chosen}
          onClick={() => {
            choose(option);
          }}
        >
          {labels[option]}
        </button>
      ))}
    </div>
  );
}
