/** Long enough for a browser to take the file. */
const KEPT = 60_000;

/**
 * Gives a file to the browser to save. A host whose frame forbids downloads ignores it without telling anybody, so the
 * pane says what to do then.
 */
export function offerFile(name: string, bytes: Uint8Array<ArrayBuffer>, type: string): void {
  const address = URL.createObjectURL(new Blob([bytes], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => {
    URL.revokeObjectURL(address);
  }, KEPT);
}
