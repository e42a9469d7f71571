import { withNumbersAsText } from './docx-numbers';
import { UnreadableFile } from '../content/sheet';

/**
 * The content of a .docx as a web page: its tables and the lines between them, in order. Pictures, headers and footers
 * are left out; tracked changes are read as accepted.
 * @throws UnreadableFile if the file is damaged
 */
export async function docxAsHtml(bytes: Uint8Array): Promise<string> {
  const { convertToHtml, images } = (await import('mammoth')).default;
  try {
    const source = withNumbersAsText(bytes).slice();
    // The build for Node takes the first, the build for browsers the second.
    const input = { buffer: source as Buffer, arrayBuffer: source.buffer };
    const noPicture = images.imgElement(() => Promise.resolve({ src: '' }));
    return (await convertToHtml(input, { convertImage: noPicture })).value;
  } catch {
    throw new UnreadableFile('damaged');
  }
}
