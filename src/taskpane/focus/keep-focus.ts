import { isReachable, stopsIn } from './stops';

/** Where the keyboard was, kept for when the page takes that away. */
interface Place {
  readonly at: HTMLElement;
  /** Everything around it, the nearest first. */
  readonly around: readonly Element[];
  /** The stops of the pane as they were then. */
  readonly stops: readonly HTMLElement[];
}

/** `root` and what is in it around an element. */
function around(element: Element, root: Element): Element[] {
  const found: Element[] = [];
  for (let one = element.parentElement; one && root.contains(one); one = one.parentElement) {
    found.push(one);
  }
  return found;
}

/**
 * Where to go on from a place that is gone: in the smallest part around it that still has stops, at the one that came
 * after it, else at the one before.
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
 * Keeps the keyboard in the pane. A browser that takes away what has the focus (a finding that is settled, a notice
 * that is put away) leaves the focus nowhere, and the next Tab begins at the top; here it goes on with what is nearest.
 * Nothing is done while the person is elsewhere, in the sheet for one: that would take them away from there.
 * @returns a function that ends it
 */
export function keepFocus(root: HTMLElement): () => void {
  const { ownerDocument: page } = root;
  let place: Place | null = null;
  const come = ({ target }: FocusEvent): void => {
    if (!(target instanceof HTMLElement)) return;
    place = { at: target, around: around(target, root), stops: stopsIn(root) };
  };
  const go = (): void => {
    place = null;
  };
  const observer = new MutationObserver(() => {
    const isNowhere = page.activeElement === null || page.activeElement === page.body;
    if (place && isNowhere && !isReachable(place.at)) nearest(place)?.focus();
  });
  root.addEventListener('focusin', come);
  page.defaultView?.addEventListener('blur', go);
  observer.observe(root, {
    childList: true,
    subtree: true,
    attributes: true,
    attributeFilter: ['hidden', 'disabled', 'open'],
  });
  return () => {
    observer.disconnect();
    root.removeEventListener('focusin', come);
    page.defaultView?.removeEventListener('blur', go);
  };
}
