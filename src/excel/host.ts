/** Language and colour scheme of Excel, which the pane adopts. */
export interface HostLook {
  /** Excel's display language, such as `zh-CN`. */
  readonly language: string;
  readonly dark: boolean;
}

/**
 * Waits for Office.
 * @returns null if the page was opened outside Excel, where Office.js starts without a host
 */
export async function whenReady(): Promise<HostLook | null> {
  const { host } = await Office.onReady();
  // Contrary to its declaration the host is null outside Office.
  if ((host as Office.HostType | null) !== Office.HostType.Excel) return null;
  return { language: Office.context.displayLanguage, dark: prefersDark() };
}

/**
 * Calls back when the colour scheme changes.
 * @returns a function that removes the listener
 */
export function followDark(changed: (dark: boolean) => void): () => void {
  const listener = (): void => {
    changed(prefersDark());
  };
  darkQuery().addEventListener('change', listener);
  return () => {
    darkQuery().removeEventListener('change', listener);
  };
}

const darkQuery = (): MediaQueryList => window.matchMedia('(prefers-color-scheme: dark)');

/** By Office's theme if the host provides it, else by the browser's preference. */
function prefersDark(): boolean {
  const theme = Office.context.officeTheme as Office.OfficeTheme | null | undefined;
  return theme?.bodyBackgroundColor ? isDark(theme.bodyBackgroundColor) : darkQuery().matches;
}

/**
 * Opens a page in the browser by the command that Excel on Windows and Mac has for it, where a link may do nothing.
 * @returns whether there is such a command
 */
export function openInBrowser(address: string): boolean {
  if (!Office.context.requirements.isSetSupported('OpenBrowserWindowApi', '1.1')) return false;
  Office.context.ui.openBrowserWindow(address);
  return true;
}

/** @param color `#RRGGBB` */
function isDark(color: string): boolean {
  const [red = 255, green = 255, blue = 255] = [1, 3, 5].map((at) =>
    Number.parseInt(color.slice(at, at + 2), 16),
  );
  // Perceived brightness by the weights of ITU-R BT.601.
  return red * 0.299 + green * 0.587 + blue * 0.114 < 128;
}

/**
 * Where Excel runs, for support: `PC`, `MAC`, `IOS` or `OFFICE_ONLINE`, empty outside Excel. The library that knows is
 * loaded on first use.
 */
export async function hostPlatform(): Promise<string> {
  const { Utilities } = await import('./command/office-helpers');
  // Contrary to its declaration it is null outside Office.
  return Utilities.platform || '';
}
