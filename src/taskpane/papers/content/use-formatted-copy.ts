import { useState, type RefObject } from 'react';
import { useSelectedIfBlocked, type CopyState } from '../../components/use-clipboard';
import { copyFormatted } from './copy-formatted';

/**
 * Copies papers. A changed text counts as not copied; where no way to the clipboard is open, the papers are selected to be
 * copied by hand.
 * @param htmlOf made only when the button is pressed
 */
export function useFormattedCopy(
  text: string,
  htmlOf: () => string,
  shown: RefObject<HTMLElement | null>,
): { readonly state: CopyState; readonly copy: () => void } {
  const [last, setLast] = useState<{ text: string; isCopied: boolean } | null>(null);
  const state = last?.text !== text ? 'ready' : last.isCopied ? 'copied' : 'blocked';
  useSelectedIfBlocked(state, shown);
  const copy = (): void => {
    void copyFormatted({ html: htmlOf(), text }).then((isCopied) => {
      setLast({ text, isCopied });
    });
  };
  return { state, copy };
}
