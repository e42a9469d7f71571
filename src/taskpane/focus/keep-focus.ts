import { isReachable, stopsIn } from './stops';

/** The position of the focus, kept for when its element is removed. */
interface Place {
  readonly at: HTMLElement;
  /** Its ancestors, the nearest first. */
  readonly around: readonly Element[];
  /** The tab stops of the pane at that time. */
  readonly stops: readonly HTMLElement[];
}

/** The ancestors of an element up to and including `root`. */
function around(element: Element, root: Element): Element[] {
  const found: Element[] = [];
  for (let one = element.parentElement; one && root.contains(one); one = one.parentElement) {
    found.push(one);
  }
  return found;
}

/**
 * Where the focus moves when its element is removed: in the smallest ancestor that still has tab stops, to the next
 * one, else to the previous one.
 */
function nearest({ at, around: parts, stops }: Place): HTMLElement | undefined {
  const index = stops.indexOf(at);
  for (const part of parts.filter(isReachable)) {
    const left = stopsIn(part);
    const known = new Set(left);
    const next =
      stops.slice(index + 1).find((stop) => known.has(stop)) ??
      stops.slice(0, index).findLast((stop) => known.has(stop)) ??
      left[0];
    if (next) return next;
  }
  return undefined;
}

/**
 * Keeps the focus in the pane. When a focused element is removed (a finding that is settled, a notice that is
 * dismissed), browsers drop the focus, and the next Tab starts at the top; here it moves to the nearest stop. Nothing
 * happens while the focus is outside, for instance in the sheet.
 * @returns a function that ends it
 */
export function keepFocus(root: HTMLElement): () => void {
  const { ownerDocument: page } = root;
  let place: Place | null = null;
  const onFocusIn = ({ target }: FocusEvent): void => {
    if (!(target instanceof HTMLElement)) return;
    place = { at: target, around: around(target, root), stops: stopsIn(root) };
  };
  const onBlur = (): void => {
    place = null;
  };
  const observer = new MutationObserver(() => {
    const isNowhere = page.activeElement === null || page.activeElement === page.body;
    if (place && isNowhere && !isReachable(place.at)) nearest(place)?.focus();
  });
  root.addEventListener('focusin', onFocusIn);
  page.defaultView?.addEventListener('blur', onBlur);
  observer.observe(root, {
    childList: true,
    subtree: true,
    attributes: true,
    attributeFilter: ['hidden', 'disabled', 'open'],
  });
  return () => {
    observer.disconnect();
    root.removeEventListener('focusin', onFocusIn);
    page.defaultView?.removeEventListener('blur', onBlur);
  };
}
