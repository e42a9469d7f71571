import { makeStyles, tokens } from '@fluentui/react-components';
import { TableSearchRegular } from '@fluentui/react-icons/svg/table-search';
import type { Words } from '../locales';
import { fill } from '../locales/fill';

interface NoPlanProps {
  readonly sheets: readonly string[];
  readonly words: Words;
}

/** Says what was looked for, and where. */
export function NoPlan({ sheets, words: { pane } }: NoPlanProps) {
  const styles = useStyles();
  return (
    <section className={styles.empty}>
      <TableSearchRegular className={styles.picture} aria-hidden />
      <p className={styles.line}>{pane.none}</p>
      <p className={styles.line}>{pane.needed}</p>
      {sheets.length > 0 && (
        <p className={styles.quiet}>{fill(pane.looked, { sheets: sheets.join('、') })}</p>
      )}
    </section>
  );
}

const useStyles = makeStyles({
  empty: { textAlign: 'center', paddingTop: tokens.spacingVerticalXXL },
  picture: { fontSize: '48px', color: tokens.colorNeutralForeground4 },
  line: { margin: 0, marginBottom: tokens.spacingVerticalXS },
  quiet: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
});
