import { useEffect, useState, type ReactNode } from 'react';
import { FluentProvider, webDarkTheme, webLightTheme } from '@fluentui/react-components';
import styles from './frame.module.css';

interface ThemedProps {
  /** Whether the host's theme is dark when the pane opens. */
  readonly dark: boolean;
  readonly follow: (changed: (dark: boolean) => void) => () => void;
  readonly children: ReactNode;
}

/** Fluent names no Chinese font; the browser's default is not always the one Office uses. */
const fontFamilyBase =
  "'Segoe UI', 'Microsoft YaHei UI', 'Microsoft YaHei', 'PingFang SC', 'Noto Sans CJK SC', sans-serif";
const LIGHT = { ...webLightTheme, fontFamilyBase };
const DARK = { ...webDarkTheme, fontFamilyBase };

/** Applies the host's light or dark theme and follows its changes. */
export function Themed({ dark: atFirst, follow, children }: ThemedProps) {
  const [dark, setDark] = useState(atFirst);
  useEffect(() => follow(setDark), [follow]);
  return (
    <FluentProvider theme={dark ? DARK : LIGHT} className={styles.themed}>
      {children}
    </FluentProvider>
  );
}
