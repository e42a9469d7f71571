import { copySelected, copyText } from '../../components/copy-text';

/** A text in both forms of the clipboard. */
export interface Formatted {
  readonly html: string;
  readonly text: string;
}

const blobOf = (content: string, type: string): Blob => new Blob([content], { type });

/**
 * Copies a formatted text. Excel on the web gives the pane's frame no permission for the clipboard
 * (OfficeDev/office-js#1991); the older command works there, and its event takes the formatted text. Last comes the text
 * alone.
 * @returns whether the clipboard has the text
 */
export async function copyFormatted({ html, text }: Formatted): Promise<boolean> {
  try {
    await navigator.clipboard.write([
      new ClipboardItem({
        'text/html': blobOf(html, 'text/html'),
        'text/plain': blobOf(text, 'text/plain'),
      }),
    ]);
    return true;
  } catch {
    return copyByEvent({ html, text }) || copyText(text);
  }
}

/** Puts both forms into the event of the older command. */
function copyByEvent({ html, text }: Formatted): boolean {
  const put = (event: ClipboardEvent): void => {
    event.clipboardData?.setData('text/html', html);
    event.clipboardData?.setData('text/plain', text);
    event.preventDefault();
  };
  document.addEventListener('copy', put);
  const isCopied = copySelected(text);
  document.removeEventListener('copy', put);
  return isCopied;
}
