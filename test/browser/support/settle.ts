import type { Frame } from 'playwright-core';

const SETTLE = `document
  .getAnimations()
  .filter((animation) => animation instanceof CSSTransition)
  .forEach((transition) => transition.finish())`;

/**
 * Ends transitions: the colours in between, as of a button that the pointer has come upon, are seen for a moment only. The
 * end is not waited for, since a page that draws no frames does not come to it.
 */
export const settle = (frame: Frame): Promise<unknown> => frame.evaluate(SETTLE);
