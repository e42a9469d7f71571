import { UnusableArchive } from './entries';

/** Of all XML parts of a file together: twice what the ledger of 3,000 conferences comes to, in tags and in bytes. */
const MOST_TAGS = 2_000_000;
const MOST_BYTES = 160_000_000;

const TAG = '<'.charCodeAt(0);

const isMarkup = (name: string): boolean => /\.(?:xml|rels|vml)$/iu.test(name);

/** Measures how much there is to read in the XML parts of a file, before anything makes objects of it. */
export class MarkupMeter {
  private bytes = 0;
  private tags = 0;

  /**
   * Adds a part, or a piece of it.
   * @throws UnusableArchive if all of them together are too much
   */
  add(name: string, content: Uint8Array): void {
    if (!isMarkup(name)) return;
    this.bytes += content.length;
    for (const byte of content) if (byte === TAG) this.tags += 1;
    if (this.tags > MOST_TAGS || this.bytes > MOST_BYTES) throw new UnusableArchive('tooLarge');
  }
}
