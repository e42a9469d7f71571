/** The tab stops. A tab that is not selected is reached with the arrow keys instead. */
const STOPS =
  'button:not(:disabled, [tabindex="-1"]), select:not(:disabled), textarea:not(:disabled), input:not(:disabled, [hidden]), a[href], summary, [tabindex="0"]';

/** Hidden, or in a collapsed part. */
const UNSEEN = '[hidden], details:not([open]) > :not(summary)';

/** Whether an element or something in it can have the focus: it is in the page, visible and enabled. */
export const isReachable = (element: Element): boolean =>
  element.isConnected && !element.matches(':disabled') && element.closest(UNSEEN) === null;

/** The tab stops within an element, in order. */
export const stopsIn = (element: Element): HTMLElement[] =>
  Array.from(element.querySelectorAll<HTMLElement>(STOPS)).filter(isReachable);
