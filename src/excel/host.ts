/** The face that Excel shows: what the pane follows in language and colour. */
export interface HostLook {
  /** Excel's display language, such as `zh-CN`. */
  readonly language: string;
  readonly dark: boolean;
}

/**
 * Waits for Office.
 * @returns null when the page was opened outside Excel: Office.js starts there too, but without a host
 */
export async function whenReady(): Promise<HostLook | null> {
  const { host } = await Office.onReady();
  // At run time the host is null outside Office, whatever the declaration says.
  if ((host as Office.HostType | null) !== Office.HostType.Excel) return null;
  return { language: Office.context.displayLanguage, dark: prefersDark() };
}

/**
 * Follows the host's light and dark look.
 * @returns a function that ends it
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

/** Office's own theme where the host tells it, else what the browser asks for. */
function prefersDark(): boolean {
  const theme = Office.context.officeTheme as Office.OfficeTheme | null | undefined;
  return theme?.bodyBackgroundColor ? isDark(theme.bodyBackgroundColor) : darkQuery().matches;
}

/** @param color `#RRGGBB` */
function isDark(color: string): boolean {
  const [red = 255, green = 255, blue = 255] = [1, 3, 5].map((at) =>
    Number.parseInt(color.slice(at, at + 2), 16),
  );
  // Perceived brightness by the weights of ITU-R BT.601.
  return red * 0.299 + green * 0.587 + blue * 0.114 < 128;
}
