import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { wordsOf } from '../../src/locales';
import type { Language } from '../../src/locales/language';
import { settle } from '../../test/browser/support/settle';
import type { WorkbookPage } from '../../test/browser/support/workbook-page';
import {
  folderOf,
  LARGEST,
  listOf,
  PICTURES,
  sourcesOf,
  type Kept,
  type PictureName,
} from './views';

interface Encoded {
  readonly data: string;
  readonly width: number;
  readonly height: number;
}

/** Takes the pictures of one language and keeps them as WebP, with the list of what they show. */
export class Camera {
  private readonly kept = new Map<PictureName, Kept>();

  constructor(
    private readonly workbook: WorkbookPage,
    private readonly language: Language,
  ) {
    mkdirSync(folderOf(language), { recursive: true });
  }

  /** The task pane, down to what it shows last. */
  async pane(name: PictureName, height = 640): Promise<void> {
    const box = await this.workbook.page.locator('iframe').boundingBox();
    if (!box) throw new Error('The page has no pane.');
    await this.take(name, { ...box, height: Math.min(box.height, height) });
  }

  /** Sheet and pane side by side, without the bar of the page. */
  async page(name: PictureName, height = 460): Promise<void> {
    const box = await this.workbook.page.locator('iframe').boundingBox();
    await this.take(name, { x: 0, y: box?.y ?? 0, width: 1366, height });
  }

  private async take(
    name: PictureName,
    clip: { x: number; y: number; width: number; height: number },
  ): Promise<void> {
    const { page } = this.workbook;
    await page.mouse.move(0, 0);
    const frame = await this.workbook.paneFrame();
    // A view that is loaded on demand, not the word that it is being opened.
    await frame.getByText(wordsOf(this.language).frame.opening).waitFor({ state: 'hidden' });
    await settle(frame);
    const picture = await page.screenshot({ clip, animations: 'disabled', caret: 'hide' });
    const { data, width, height } = await this.encode(picture);
    writeFileSync(path.join(folderOf(this.language), `${name}.webp`), Buffer.from(data, 'base64'));
    const sources = sourcesOf(PICTURES[name], this.language);
    this.kept.set(name, { width, height, sources });
  }

  /**
   * The browser is the encoder. At full quality its WebP loses nothing; a picture that would be too large is kept in
   * the best quality that fits.
   */
  private encode(picture: Buffer): Promise<Encoded> {
    const url = `data:image/png;base64,${picture.toString('base64')}`;
    return this.workbook.page.evaluate(
      async ([source, most]) => {
        const image = new Image();
        image.src = source;
        await image.decode();
        const canvas = new OffscreenCanvas(image.width, image.height);
        canvas.getContext('2d')?.drawImage(image, 0, 0);
        let quality = 1;
        let blob: Blob;
        do {
          blob = await canvas.convertToBlob({ type: 'image/webp', quality });
          quality -= 0.1;
        } while (blob.size > most && quality > 0);
        const bytes = new Uint8Array(await blob.arrayBuffer());
        const data = btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
        return { data, width: image.width, height: image.height };
      },
      [url, LARGEST] as const,
    );
  }

  /** Writes the list. @throws when a picture was not taken */
  close(): void {
    const names = Object.keys(PICTURES) as PictureName[];
    const lines = names.map((name) => {
      const kept = this.kept.get(name);
      if (!kept) throw new Error(`${name} was not taken.`);
      return [name, kept];
    });
    writeFileSync(listOf(this.language), `${JSON.stringify(Object.fromEntries(lines), null, 2)}\n`);
  }
}
