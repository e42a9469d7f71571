import type { ReactNode } from 'react';
import { makeStyles, tokens } from '@fluentui/react-components';
import { Group, Panel, Separator } from 'react-resizable-panels';

/** The width of Excel's task pane on a small screen. */
const PANE_WIDTH = 350;

interface LayoutProps {
  readonly grid: ReactNode;
  readonly pane: ReactNode;
  readonly words: { readonly divider: string };
}

/** Grid left, pane right; the divider between them moves by mouse, touch and arrow keys. */
export function Layout({ grid, pane, words }: LayoutProps) {
  const styles = useStyles();
  return (
    <Group orientation="horizontal" className={styles.group}>
      <Panel minSize={400}>{grid}</Panel>
      <Separator className={styles.divider} aria-label={words.divider} />
      <Panel
        defaultSize={PANE_WIDTH}
        minSize={280}
        maxSize={640}
        groupResizeBehavior="preserve-pixel-size"
      >
        {pane}
      </Panel>
    </Group>
  );
}

const useStyles = makeStyles({
  group: { flexGrow: 1, minHeight: 0 },
  divider: {
    width: '5px',
    backgroundColor: tokens.colorNeutralBackground4,
    borderLeft: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRight: `1px solid ${tokens.colorNeutralStroke2}`,
    outlineStyle: 'none',
    transitionProperty: 'background-color',
    transitionDuration: tokens.durationFaster,
    ':hover': { backgroundColor: tokens.colorNeutralStroke1Hover },
    ':focus-visible': { backgroundColor: tokens.colorBrandBackground },
    ':active': { backgroundColor: tokens.colorBrandBackground },
  },
});
