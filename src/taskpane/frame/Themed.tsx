import { useEffect, useState, type ReactNode } from 'react';
import { FluentProvider, webDarkTheme, webLightTheme } from '@fluentui/react-components';
import styles from './frame.module.css';

interface ThemedProps {
  /** How the host looks when the pane opens. */
  readonly dark: boolean;
  readonly follow: (changed: (dark: boolean) => void) => () => void;
  readonly children: ReactNode;
}

/** Fluent names no Chinese font: what the browser then takes is not always the one Office uses. */
const fontFamilyBase =
  "'Segoe UI', 'Microsoft YaHei UI', 'Microsoft YaHei', 'PingFang SC', 'Noto Sans CJK SC', sans-serif";
const LIGHT = { ...webLightTheme, fontFamilyBase };
const DARK = { ...webDarkTheme, fontFamilyBase };

/** Gives the pane the host's light or dark look, and follows it. */
export function Themed({ dark: atFirst, follow, children }: ThemedProps) {
  const [dark, setDark] = useState(atFirst);
  useEffect(() => follow(setDark), [follow]);
  return (
    <FluentProvider theme={dark ? DARK : LIGHT} className={styles.themed}>
      {children}
    </FluentProvider>
  );
}
