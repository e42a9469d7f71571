import { LANGUAGES } from '../../src/locales/language';
import { launch } from '../../test/browser/support/browser';
import { WorkbookPage } from '../../test/browser/support/workbook-page';
import { startServer } from '../embedded-server';
import { Tour } from './tour';

/** Takes every picture in every language, each from a page of its own. */
export async function takePictures(): Promise<void> {
  const server = await startServer({ port: 0, watch: false });
  process.env.EMBEDDED_URL = server.url;
  const browser = await launch();
  try {
    for (const language of LANGUAGES) {
      const workbook = await WorkbookPage.start(browser);
      if (language === 'en-US')
        await workbook.page.getByRole('button', { name: '界面语言' }).click();
      await new Tour(workbook, language).take();
      await workbook.close();
    }
  } finally {
    await browser.close();
    await server.close();
  }
}
