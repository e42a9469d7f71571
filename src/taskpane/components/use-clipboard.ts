import { useEffect, useState, type RefObject } from 'react';
import { copyText } from './copy-text';

/** `blocked`: neither way to the clipboard is open, and the text has to be copied by hand. */
export type CopyState = 'ready' | 'copied' | 'blocked';

/** Selects what is shown where it can only be copied by hand. */
export function useSelectedIfBlocked(state: CopyState, shown: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    if (state === 'blocked' && shown.current)
      window.getSelection()?.selectAllChildren(shown.current);
  }, [state, shown]);
}

/**
 * Copies a text. A changed text counts as not copied.
 * @param supplement what is known only when the button is pressed, copied behind the text
 */
export function useClipboard(
  text: string,
  supplement: () => string = () => '',
): {
  readonly state: CopyState;
  readonly copy: () => void;
} {
  const [last, setLast] = useState<{ text: string; isCopied: boolean } | null>(null);
  const copy = (): void => {
    void copyText(text + supplement()).then((isCopied) => {
      setLast({ text, isCopied });
    });
  };
  if (last?.text !== text) return { state: 'ready', copy };
  return { state: last.isCopied ? 'copied' : 'blocked', copy };
}
