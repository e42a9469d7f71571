/** What the page provides to the pane's frame before office.js starts there. */
export interface PaneHost {
  /** Gives the frame the message channel through which office.js talks to Excel on a Mac. */
  attachPane(frame: Window): void;
}

declare global {
  interface Window {
    embeddedWorkbook?: PaneHost;
  }
}
