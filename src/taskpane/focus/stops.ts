/** What Tab stops at. A tab that is not shown is reached by the arrow keys instead. */
const STOPS =
  'button:not(:disabled, [tabindex="-1"]), select:not(:disabled), textarea:not(:disabled), input:not(:disabled, [hidden]), a[href], summary, [tabindex="0"]';

/** Hidden, or in a part that is folded up. */
const UNSEEN = '[hidden], details:not([open]) > :not(summary)';

/** Whether the keyboard can be at an element, or at something in it: it is in the page, seen and not switched off. */
export const isReachable = (element: Element): boolean =>
  element.isConnected && !element.matches(':disabled') && element.closest(UNSEEN) === null;

/** Where Tab stops within an element, in its order. */
export const stopsIn = (element: Element): HTMLElement[] =>
  Array.from(element.querySelectorAll<HTMLElement>(STOPS)).filter(isReachable);
