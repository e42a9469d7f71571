import { useState } from 'react';

/**
 * Copies a text. `isCopied` is whether the clipboard has exactly this text; a changed text counts as not copied.
 * @param supplement what is known only when the button is pressed, copied behind the text
 */
export function useClipboard(
  text: string,
  supplement: () => string = () => '',
): {
  readonly isCopied: boolean;
  readonly copy: () => void;
} {
  const [copied, setCopied] = useState<string | null>(null);
  const copy = (): void => {
    // A host may forbid the clipboard; the text on screen can still be selected.
    navigator.clipboard.writeText(text + supplement()).then(
      () => {
        setCopied(text);
      },
      () => {
        setCopied(null);
      },
    );
  };
  return { isCopied: copied === text, copy };
}
