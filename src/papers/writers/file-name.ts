/** Characters that file systems refuse or read as folders, and controls. */
const REFUSED = /[\\/:*?"<>|\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu;
/** In bytes of UTF-8; file systems take 255. */
const LONGEST = 180;

/** A name without extension for a file, from texts of cells. */
export function safeFileName(name: string): string {
  const safe = name.replace(REFUSED, ' ').replaceAll(/\s+/gu, ' ').trim().replace(/^\.+/u, '');
  const encoder = new TextEncoder();
  let bytes = 0;
  const kept = Array.from(safe).filter((character) => {
    bytes += encoder.encode(character).length;
    return bytes <= LONGEST;
  });
  while (/[. ]/u.test(kept.at(-1) ?? '')) kept.pop();
  return kept.length === 0 ? '_' : kept.join('');
}
