import type { Grid } from '../../core/plan/cells/grid';
import { withNumbersAsText } from './docx-numbers';
import { readHtml } from '../html/html';
import { UnreadableFile } from '../content/sheet';

/**
 * Reads the tables of a .docx and the lines between them, in order. Pictures, headers and footers are left out;
 * tracked changes are read as accepted.
 * @throws UnreadableFile if the file is damaged or has no table
 */
export async function readDocx(bytes: Uint8Array): Promise<Grid> {
  const { convertToHtml, images } = (await import('mammoth')).default;
  let html: string;
  try {
    const source = withNumbersAsText(bytes).slice();
    // The build for Node takes the first, the build for browsers the second.
    const input = { buffer: source as Buffer, arrayBuffer: source.buffer };
    const noPicture = images.imgElement(() => Promise.resolve({ src: '' }));
    html = (await convertToHtml(input, { convertImage: noPicture })).value;
  } catch {
    throw new UnreadableFile('damaged');
  }
  const grid = readHtml(html);
  if (!grid) throw new UnreadableFile('tableless');
  return grid;
}
