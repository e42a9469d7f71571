import { ErrorCircle16Filled } from '@fluentui/react-icons/svg/error-circle';
import { Info16Regular } from '@fluentui/react-icons/svg/info';
import { TextParagraph16Regular } from '@fluentui/react-icons/svg/text-paragraph';
import { Warning16Filled } from '@fluentui/react-icons/svg/warning';
import type { FindingLevel } from '../../core/checks/finding';
import styles from './level-icon.module.css';

const ICONS = {
  error: ErrorCircle16Filled,
  warning: Warning16Filled,
  info: Info16Regular,
  format: TextParagraph16Regular,
} as const;

/** The icon of a level; its name is given beside it or by the context. */
export function LevelIcon({ level }: { readonly level: FindingLevel }) {
  const Icon = ICONS[level];
  return <Icon className={`${styles.icon ?? ''} ${styles[level] ?? ''}`} aria-hidden />;
}
