import { useEffect, useState, type ReactNode } from 'react';
import { FluentProvider, webDarkTheme, webLightTheme } from '@fluentui/react-components';

interface ThemedProps {
  /** How the host looks when the pane opens. */
  readonly dark: boolean;
  readonly follow: (changed: (dark: boolean) => void) => () => void;
  readonly children: ReactNode;
}

/** Gives the pane the host's light or dark look, and follows it. */
export function Themed({ dark: atFirst, follow, children }: ThemedProps) {
  const [dark, setDark] = useState(atFirst);
  useEffect(() => follow(setDark), [follow]);
  return (
    <FluentProvider theme={dark ? webDarkTheme : webLightTheme} style={{ minHeight: '100%' }}>
      {children}
    </FluentProvider>
  );
}
