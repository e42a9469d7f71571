/** The older way to the clipboard, which needs no permission; every browser keeps it, though the standard has given it up. */
interface CopyCommand {
  readonly execCommand?: (command: 'copy') => boolean;
}

/**
 * Copies a text. Excel on the web gives the pane's frame no permission for the clipboard (OfficeDev/office-js#1991); there
 * the selection is copied instead.
 * @returns whether the clipboard has the text
 */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copySelected(text);
  }
}

/** Copies by the older command. @returns whether it was allowed */
export function copySelected(text: string): boolean {
  const focused = document.activeElement;
  const carrier = document.createElement('textarea');
  carrier.value = text;
  carrier.readOnly = true;
  carrier.ariaHidden = 'true';
  carrier.style.position = 'fixed';
  carrier.style.opacity = '0';
  document.body.append(carrier);
  carrier.focus();
  carrier.select();
  const isCopied = (document as CopyCommand).execCommand?.('copy') ?? false;
  carrier.remove();
  if (focused instanceof HTMLElement) focused.focus();
  return isCopied;
}
